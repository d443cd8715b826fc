import { approved, change, idNumber, type Person } from "./base.js";

const device = (approved.devices as Person[])[0] as Person;
const person = approved.person as Person;

/** People whom the layers before the credit report stop. */
export const early: Readonly<Record<string, Person>> = {
  "cooling-off": change(approved, {
    subject: "P-0101",
    applications: [{ at: "2026-10-11T10:00:00+08:00", outcome: "declined" }],
  }),
  frequent: change(approved, {
    subject: "P-0102",
    applications: [
      { at: "2026-09-01T10:00:00+08:00", outcome: "referred" },
      { at: "2026-09-10T10:00:00+08:00", outcome: "referred" },
      { at: "2026-09-20T10:00:00+08:00", outcome: "referred" },
    ],
  }),
  "forced-opening": change(approved, {
    subject: "P-0103",
    securityEvents: [{ kind: "forced-opening-service", at: "2026-07-01T21:00:00+08:00" }],
  }),
  "forced-opening-reported": change(approved, {
    subject: "P-0104",
    securityEvents: [
      { kind: "forced-opening-service", at: "2026-07-01T21:00:00+08:00", origin: "reported" },
    ],
  }),
  "under-age": change(approved, {
    subject: "P-0105",
    "person.idNumber": idNumber("330106", "2009-02-03", "118"),
  }),
  "id-expired": change(approved, { subject: "P-0106", "person.idExpiresOn": "2026-11-19" }),
  student: change(approved, { subject: "P-0107", "person.studentStatus": "enrolled" }),
  held: change(approved, {
    subject: "P-0108",
    devices: [
      device,
      {
        id: "D-2",
        firstSeenOn: "2026-11-14",
        lastSeenOn: "2026-11-15",
        riskTerminal: false,
        emulator: true,
        accountsOnDevice: 1,
      },
    ],
    "creditReport.accounts": [],
  }),
  "remote-login": change(approved, {
    subject: "P-0109",
    logins: [
      {
        at: "2026-11-18T08:00:00+08:00",
        deviceId: "D-1",
        latE4: 302_741,
        lonE4: 1_201_551,
        success: true,
      },
      {
        at: "2026-11-18T08:40:00+08:00",
        deviceId: "D-1",
        latE4: 399_042,
        lonE4: 1_164_074,
        success: true,
      },
    ],
  }),
  takeover: change(approved, {
    subject: "P-0110",
    securityEvents: [{ kind: "sim-change", at: "2026-11-19T15:00:00+08:00" }],
    devices: [
      device,
      { ...device, id: "D-3", firstSeenOn: "2026-11-19", lastSeenOn: "2026-11-20" },
    ],
  }),
  "shared-device": change(approved, {
    subject: "P-0111",
    devices: [{ ...device, accountsOnDevice: 6 }],
  }),
  "linked-fraud": change(approved, {
    subject: "P-0112",
    links: [
      { kind: "device", direction: "in", subject: "X-1", knownFraud: true },
      { kind: "transfer", direction: "in", subject: "X-2", knownFraud: true },
    ],
  }),
  "account-closed": change(approved, { subject: "P-0113", "account.state": "closed" }),
  "sesame-low": change(approved, {
    subject: "P-0114",
    sesame: [{ month: "2026-11", score: 588 }],
  }),
  "line-open": change(approved, { subject: "P-0115", "account.line": "open" }),
  "identity-old": change(approved, {
    subject: "P-0116",
    person: { ...person, faceVerifiedAt: "2024-05-04T14:20:00+08:00" },
  }),
};
