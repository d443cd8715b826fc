/** What can be wrong with a dossier: the part of the table of codes that this folder owns. */
export const dossierCodes = Object.freeze({
  "dossier.wrong-type": {
    summary: "a member has another type, or another form, than its source declares",
    fix: "write the value in the declared form; the message names it",
  },
  "dossier.out-of-range": {
    summary: "a number lies outside the bounds that its column declares",
    fix: "write a number within the bounds, which the message names",
  },
  "dossier.impossible-date": {
    summary: "a day, month or instant has the right form but is not on the calendar",
    fix: "correct the date; leave the member out when the date is not known",
  },
  "dossier.wrong-value": {
    summary: "a text is not among those that its column allows, or is not usable as text",
    fix: "write one of the allowed texts; the message names the nearest or the first of them",
  },
  "dossier.unknown-member": {
    summary: "an object has a member that no source declares",
    fix: "correct the member's name, or remove the member; nothing unread is kept",
  },
  "dossier.missing-member": {
    summary: "a member that every such object must have is absent or null",
    fix: "add the member, or remove the whole row when the fact is not known",
  },
  "dossier.duplicate-id": {
    summary: "two rows of one list have the same identity",
    fix: "remove one of the rows, or give it an identity of its own",
  },
  "dossier.too-long": {
    summary: "a text is longer than its column allows",
    fix: "shorten the text to the length that the message names",
  },
  "dossier.too-many-rows": {
    summary: "the dossier has more rows than the limit; reading stopped there",
    fix: "leave out rows that no variable looks at, such as the oldest, or raise the limit",
  },
  "dossier.too-many-errors": {
    summary: "the dossier has more errors than are listed; reading stopped there",
    fix: "mend the errors that are listed, then read the dossier again",
  },
});

export type DossierCode = keyof typeof dossierCodes;
