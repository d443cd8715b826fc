import type { actions } from "../actions/index.js";
import type { Layer } from "../gates/declare.js";
import type { gates } from "../gates/index.js";
import type { preScreenGates } from "../gates/pre-screen.js";
import type { limitComponents } from "../limit.js";
import type { parameters } from "../parameters.js";
import type { dimensions, regimes } from "../scorecard.js";
import type { Desk, LeaveOutId } from "../sources/table.js";
import type { Family } from "../variables/declare.js";
import type { variables } from "../variables/index.js";

export type SourceName =
  | "person"
  | "account"
  | "cards"
  | "sesame"
  | "transactions"
  | "balances"
  | "bills"
  | "devices"
  | "logins"
  | "securityEvents"
  | "applications"
  | "links"
  | "credentials"
  | "creditReport"
  | "reportPerson"
  | "reportMobiles"
  | "creditAccounts"
  | "creditMonths"
  | "compensations"
  | "guarantees"
  | "enforcements"
  | "judgments"
  | "taxArrears"
  | "penalties"
  | "inquiries";

/** What is said when a gate fails, and when it cannot be judged. */
export interface GateCopy {
  readonly label: string;
  /** May use {value}, {needed}, {clearsOn}, {people}. */
  readonly text: string;
  /** Said when the fact is missing, for gates that then hold, decline or refer. */
  readonly unknownText?: string;
}

/** What an action is called, and what to do; may use {level}, {from}, {until}. */
export interface ActionCopy {
  readonly label: string;
  readonly text: string;
}

/** Everything that the example product says, in one language. */
export interface Copy {
  readonly product: string;
  readonly notice: string;
  readonly layers: Readonly<Record<Layer, string>>;
  readonly sources: Readonly<Record<SourceName, string>>;
  readonly leaveOut: Readonly<Record<LeaveOutId, string>>;
  readonly parameters: Readonly<Record<keyof typeof parameters, string>>;
  readonly families: Readonly<Record<Family, { readonly label: string; readonly says: string }>>;
  readonly variables: Readonly<Record<keyof typeof variables, string>>;
  readonly gates: Readonly<Record<keyof typeof gates, GateCopy>>;
  readonly preScreenGates: Readonly<Record<keyof typeof preScreenGates, GateCopy>>;
  readonly dimensions: Readonly<Record<keyof typeof dimensions, string>>;
  readonly regimes: Readonly<Record<keyof typeof regimes, string>>;
  readonly limitComponents: Readonly<Record<keyof typeof limitComponents, string>>;
  readonly actions: Readonly<Record<keyof typeof actions, ActionCopy>>;
  /** Who corrects a wrong fact. */
  readonly desks: Readonly<Record<Desk, string>>;
  readonly texts: Readonly<
    Record<
      | "subtotal.willingness"
      | "subtotal.capacity"
      | "score.name"
      | "hold.only"
      | "hold.title"
      | "warning.forced-opening"
      | "note.peer"
      | "note.synthetic"
      | "note.security-review",
      string
    >
  >;
}
