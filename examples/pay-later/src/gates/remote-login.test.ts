import { describe } from "vitest";
import { daysAgo, daysAgoAt, secondsAgo } from "../testing/days.fixture.js";
import { fails, gateTable, passes, unknown } from "../testing/gate-cases.fixture.js";

type Place = readonly [latE4: number, lonE4: number];

const hangzhou: Place = [302_741, 1_201_551];
const beijing: Place = [399_042, 1_164_074];
const login = (at: string, [latE4, lonE4]: Place, more: object = {}) => ({
  at,
  deviceId: "D-1",
  latE4,
  lonE4,
  success: true,
  ...more,
});
const logins = (...rows: readonly unknown[]) => ({ logins: rows });
/** 23:59 of yesterday: 72,000 seconds before it are the same day. */
const late = 10 * 3600 + 60;
/** Two logins of yesterday, so many seconds apart. */
const apart = (seconds: number, from: Place, to: Place) =>
  logins(login(secondsAgo(late + seconds), from), login(secondsAgo(late), to));

const remote = (releaseOn = daysAgo(1 - 14)) =>
  fails("held", "security", "SEC.REMOTE_LOGIN", {
    reapplyOn: null,
    hold: { releaseOn, by: ["verify-face", "verify-otherwise"] },
  });

describe("how far apart logins are", () => {
  // On a globe of 6,371 km: 99.998 and 100.009 km, 99.996 and 100.006 km, 99.999 and 100.009 km.
  gateTable("SEC.REMOTE_LOGIN", [
    { name: "99.998 km north", change: apart(60, [0, 0], [8993, 0]), expect: passes },
    { name: "100.009 km north", change: apart(60, [0, 0], [8994, 0]), expect: remote() },
    {
      name: "99.998 km north from 2 degrees",
      change: apart(60, [20_000, 0], [28_993, 0]),
      expect: passes,
    },
    {
      name: "100.009 km north from 2 degrees",
      change: apart(60, [20_000, 0], [28_994, 0]),
      expect: remote(),
    },
    {
      name: "99.996 km east",
      change: apart(60, hangzhou, [302_741, 1_211_964]),
      expect: passes,
    },
    {
      name: "100.006 km east",
      change: apart(60, hangzhou, [302_741, 1_211_965]),
      expect: remote(),
    },
    {
      name: "99.987 km over the date line",
      change: apart(60, [0, 1_795_504], [0, -1_795_504]),
      expect: passes,
    },
    {
      name: "100.009 km over the date line",
      change: apart(60, [0, 1_795_503], [0, -1_795_503]),
      expect: remote(),
    },
    { name: "0 seconds, 99.998 km", change: apart(0, [0, 0], [8993, 0]), expect: passes },
  ]);
});

describe("how fast the way was", () => {
  const far: Place = [8994, 0];
  const antipode: Place = [0, 1_800_000];
  // Hangzhou to Beijing are 1,123.5 km: 4,044.6 seconds at 1,000 km/h.
  gateTable("SEC.REMOTE_LOGIN", [
    { name: "100 km at once", change: apart(0, [0, 0], far), expect: remote() },
    { name: "100 km in 360 s", change: apart(360, [0, 0], far), expect: remote() },
    { name: "100 km in 361 s", change: apart(361, [0, 0], far), expect: passes },
    { name: "1,123.5 km in 4,044 s", change: apart(4044, hangzhou, beijing), expect: remote() },
    { name: "1,123.5 km in 4,045 s", change: apart(4045, hangzhou, beijing), expect: passes },
    { name: "back in 4,044 s", change: apart(4044, beijing, hangzhou), expect: remote() },
    {
      name: "half the globe in 71,999 s",
      change: apart(71_999, [0, 0], antipode),
      expect: remote(),
    },
    { name: "half the globe in 72,000 s", change: apart(72_000, [0, 0], antipode), expect: passes },
  ]);
});

describe("which logins are compared", () => {
  const on = (day: number, time: string, place: Place, more: object = {}) =>
    login(daysAgoAt(day, time), place, more);
  gateTable("SEC.REMOTE_LOGIN", [
    {
      name: "both 13 days ago: until tomorrow",
      change: logins(on(13, "08:00:00", hangzhou), on(13, "08:30:00", beijing)),
      expect: remote("2026-11-21"),
    },
    {
      name: "one 14 and one 13 days ago",
      change: logins(on(14, "23:50:00", hangzhou), on(13, "00:10:00", beijing)),
      expect: passes,
    },
    {
      name: "both 14 days ago",
      change: logins(on(14, "08:00:00", hangzhou), on(14, "08:30:00", beijing)),
      expect: passes,
    },
    {
      name: "a failed login in between is passed over",
      change: logins(
        on(2, "08:00:00", hangzhou),
        on(2, "08:10:00", hangzhou, { success: false }),
        on(2, "08:20:00", beijing),
      ),
      expect: remote(daysAgo(2 - 14)),
    },
    {
      name: "only a failed login was far away",
      change: logins(
        on(2, "08:00:00", hangzhou),
        on(2, "08:10:00", beijing, { success: false }),
        on(2, "08:20:00", hangzhou),
      ),
      expect: passes,
    },
    {
      name: "only consecutive ones: the way back took its time",
      change: logins(
        on(3, "08:00:00", hangzhou),
        on(3, "10:00:00", [350_000, 1_180_000]),
        on(3, "12:00:00", beijing),
      ),
      expect: passes,
    },
    {
      name: "the order of the file does not matter",
      change: logins(on(2, "08:30:00", beijing), on(2, "08:00:00", hangzhou)),
      expect: remote(daysAgo(2 - 14)),
    },
    {
      name: "the later of two such pairs releases",
      change: logins(
        on(9, "08:00:00", hangzhou),
        on(9, "08:30:00", beijing),
        on(4, "08:00:00", beijing),
        on(4, "08:30:00", hangzhou),
      ),
      expect: remote(daysAgo(4 - 14)),
    },
    { name: "no logins", change: logins(), expect: passes },
    {
      name: "unknown logins",
      change: { logins: null },
      expect: unknown("referred", "security", "SEC.REMOTE_LOGIN"),
    },
  ]);
});

describe("verified again after remote logins", () => {
  const pair = logins(
    login(daysAgoAt(5, "08:00:00"), hangzhou),
    login(daysAgoAt(5, "08:30:00"), beijing),
  );
  const verified = (face: string | null, otherwise: string | null = null) => ({
    ...pair,
    "person.faceVerifiedAt": face,
    "person.identityVerifiedOtherwiseAt": otherwise,
  });
  const held = remote(daysAgo(5 - 14));
  gateTable("SEC.REMOTE_LOGIN", [
    { name: "on the day before", change: verified(daysAgoAt(6)), expect: held },
    { name: "later on the same day", change: verified(daysAgoAt(5, "23:59:59")), expect: held },
    { name: "on the next day", change: verified(daysAgoAt(4, "00:00:00")), expect: passes },
    {
      name: "on the next day in another way",
      change: verified(daysAgoAt(200), daysAgoAt(4)),
      expect: passes,
    },
    { name: "only tomorrow", change: verified(daysAgoAt(200), daysAgoAt(-1)), expect: held },
  ]);
});
