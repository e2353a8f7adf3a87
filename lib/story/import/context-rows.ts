import { NO_KNOWN_START } from "@/lib/domain/time/span";
import { spanOf } from "../format/dates";
import type { FormOf } from "./forms";
import { toColumns } from "./identity-form";
import { type ContextIds, idFor } from "./row-ids";

/** The derived days of an EDTF string. */
export function daysOf(edtf: string): { earliest: string; latest: string } {
  const { earliest, latest } = spanOf(edtf);
  return { earliest: earliest ?? NO_KNOWN_START, latest };
}

export function articleRow({ withdrawn, renamed, ...form }: FormOf["articles"]) {
  const { earliest, latest } = daysOf(form.publishedOn);
  return {
    ...form,
    publishedEarliest: earliest,
    publishedLatest: latest,
    ...toColumns({ withdrawn, renamed }),
  };
}

export function partyRow(form: FormOf["parties"]) {
  const { slug, role, name, shortName, jurisdiction, description } = form;
  return { slug, role, name, shortName, jurisdiction, description, ...toColumns(form) };
}

export function approvalRow(form: FormOf["approvals"], ids: ContextIds) {
  const { slug, title, covers, instrument, regulator } = form;
  const regulatorId = idFor(ids.parties, regulator);
  return { slug, title, covers, instrument, regulatorId, ...toColumns(form) };
}

export function deadlineRow(form: FormOf["deadlines"], ids: ContextIds) {
  const { setBy, withdrawn, renamed, ...columns } = form;
  const setById = idFor(ids.parties, setBy);
  return { ...columns, setById, ...toColumns({ withdrawn, renamed }) };
}

export function questionRow(form: FormOf["questions"], ids: ContextIds) {
  const { slug, title, description, accounts, asks, about } = form;
  return {
    ...{ slug, title, description, accounts, asks },
    ...aboutIds(about, ids),
    ...toColumns(form),
  };
}

function aboutIds(about: FormOf["questions"]["about"], ids: ContextIds) {
  const none = { aboutBidderId: null, aboutApprovalId: null, aboutDeadlineId: null };
  if (about === null) return none;
  if ("bidder" in about) return { ...none, aboutBidderId: idFor(ids.parties, about.bidder) };
  if ("approval" in about)
    return { ...none, aboutApprovalId: idFor(ids.approvals, about.approval) };
  return { ...none, aboutDeadlineId: idFor(ids.deadlines, about.deadline) };
}
