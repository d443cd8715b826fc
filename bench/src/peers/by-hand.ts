import type { Contender } from "./contender.js";
import { type Answer, type Application, outcomes } from "./gates.js";

/*
 * What an engineer would write who knows the thirty gates by heart and wants them fast: plain
 * comparisons with constants, in four functions, since one would be too long to read.
 */

const held = 1;
const referred = 2;
const declined = 3;

type Failing = { code: string; value: number | null; needed: number }[];

function firstEight(application: Application, failing: Failing): number {
  let rank = 0;
  const value1 = application.fact1 ?? null;
  if (value1 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.1", value: null, needed: 18 });
  } else if (value1 < 18) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.1", value: value1, needed: 18 });
  }
  const value2 = application.fact2 ?? null;
  if (value2 === null || value2 > 60) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.2", value: value2, needed: 60 });
  }
  const value3 = application.fact3 ?? null;
  if (value3 !== null && value3 >= 35_000) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.3", value: value3, needed: 34_999 });
  }
  const value4 = application.fact4 ?? null;
  if (value4 === null || value4 <= 0) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.4", value: value4, needed: 1 });
  }
  const value5 = application.fact5 ?? null;
  if (value5 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.5", value: null, needed: 250_000 });
  } else if (value5 < 250_000) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.5", value: value5, needed: 250_000 });
  }
  const value6 = application.fact6 ?? null;
  if (value6 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.6", value: null, needed: 3 });
  } else if (value6 !== 3) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.6", value: value6, needed: 3 });
  }
  const value7 = application.fact7 ?? null;
  if (value7 === null) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.7", value: null, needed: 1200 });
  } else if (value7 < 1200) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.7", value: value7, needed: 1200 });
  }
  const value8 = application.fact8 ?? null;
  if (value8 !== null && value8 > 90) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.8", value: value8, needed: 90 });
  }
  return rank;
}

function secondEight(application: Application, failing: Failing): number {
  let rank = 0;
  const value9 = application.fact9 ?? null;
  if (value9 === null) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.9", value: null, needed: 6 });
  } else if (value9 >= 7) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.9", value: value9, needed: 6 });
  }
  const value10 = application.fact10 ?? null;
  if (value10 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.10", value: null, needed: -499 });
  } else if (value10 <= -500) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.10", value: value10, needed: -499 });
  }
  const value11 = application.fact11 ?? null;
  if (value11 === null || value11 < 28) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.11", value: value11, needed: 28 });
  }
  const value12 = application.fact12 ?? null;
  if (value12 === null) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.12", value: null, needed: 70 });
  } else if (value12 !== 70) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.12", value: value12, needed: 70 });
  }
  const value13 = application.fact13 ?? null;
  if (value13 !== null && value13 < 35_010) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.13", value: value13, needed: 35_010 });
  }
  const value14 = application.fact14 ?? null;
  if (value14 === null) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.14", value: null, needed: 10 });
  } else if (value14 > 10) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.14", value: value14, needed: 10 });
  }
  const value15 = application.fact15 ?? null;
  if (value15 === null || value15 >= 250_010) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.15", value: value15, needed: 250_009 });
  }
  const value16 = application.fact16 ?? null;
  if (value16 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.16", value: null, needed: 14 });
  } else if (value16 <= 13) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.16", value: value16, needed: 14 });
  }
  return rank;
}

function thirdEight(application: Application, failing: Failing): number {
  let rank = 0;
  const value17 = application.fact17 ?? null;
  if (value17 === null || value17 < 1210) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.17", value: value17, needed: 1210 });
  }
  const value18 = application.fact18 ?? null;
  if (value18 !== null && value18 !== 100) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.18", value: value18, needed: 100 });
  }
  const value19 = application.fact19 ?? null;
  if (value19 === null) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.19", value: null, needed: 17 });
  } else if (value19 < 17) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.19", value: value19, needed: 17 });
  }
  const value20 = application.fact20 ?? null;
  if (value20 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.20", value: null, needed: -490 });
  } else if (value20 > -490) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.20", value: value20, needed: -490 });
  }
  const value21 = application.fact21 ?? null;
  if (value21 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.21", value: null, needed: 37 });
  } else if (value21 >= 38) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.21", value: value21, needed: 37 });
  }
  const value22 = application.fact22 ?? null;
  if (value22 === null || value22 <= 80) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.22", value: value22, needed: 81 });
  }
  const value23 = application.fact23 ?? null;
  if (value23 !== null && value23 < 35_020) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.23", value: value23, needed: 35_020 });
  }
  const value24 = application.fact24 ?? null;
  if (value24 === null || value24 !== 20) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.24", value: value24, needed: 20 });
  }
  return rank;
}

function lastSix(application: Application, failing: Failing): number {
  let rank = 0;
  const value25 = application.fact25 ?? null;
  if (value25 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.25", value: null, needed: 250_020 });
  } else if (value25 < 250_020) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.25", value: value25, needed: 250_020 });
  }
  const value26 = application.fact26 ?? null;
  if (value26 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.26", value: null, needed: 23 });
  } else if (value26 > 23) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.26", value: value26, needed: 23 });
  }
  const value27 = application.fact27 ?? null;
  if (value27 === null) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.27", value: null, needed: 1219 });
  } else if (value27 >= 1220) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.27", value: value27, needed: 1219 });
  }
  const value28 = application.fact28 ?? null;
  if (value28 !== null && value28 <= 110) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.28", value: value28, needed: 111 });
  }
  const value29 = application.fact29 ?? null;
  if (value29 === null) {
    rank = Math.max(rank, held);
    failing.push({ code: "GATE.29", value: null, needed: 27 });
  } else if (value29 < 27) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.29", value: value29, needed: 27 });
  }
  const value30 = application.fact30 ?? null;
  if (value30 === null) {
    rank = Math.max(rank, referred);
    failing.push({ code: "GATE.30", value: null, needed: -480 });
  } else if (value30 !== -480) {
    rank = Math.max(rank, declined);
    failing.push({ code: "GATE.30", value: value30, needed: -480 });
  }
  return rank;
}

/** The gates written by hand. */
export function decideByHand(application: Application): Answer {
  const failing: Failing = [];
  const rank = Math.max(
    firstEight(application, failing),
    secondEight(application, failing),
    thirdEight(application, failing),
    lastSix(application, failing),
  );
  return { outcome: outcomes[rank]!, failing };
}

/** JavaScript written by hand. */
export const byHand: Contender = {
  name: "hand-written JavaScript",
  version: "",
  form: "thirty comparisons with constants",
  each: (applications, take) => {
    for (let index = 0; index < applications.length; index += 1) {
      take(decideByHand(applications[index]!), index);
    }
  },
};
