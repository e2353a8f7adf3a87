import "server-only";
import { STATUS_CODES } from "node:http";
import { showInput } from "@/lib/domain/shown-input";

/** One parameter that cannot be used, and what was probably meant. */
export type AddressFault = {
  parameter: string;
  value: string;
  problem: string;
  nearest: string | null;
  /** What else may have been meant, where the value can be read in two ways. */
  other?: string;
};

export type ProblemStatus = 400 | 404 | 410 | 501;

type Problem = {
  status: ProblemStatus;
  detail: string;
  siteUrl: string;
  /** Members beside those of the standard. */
  more?: Readonly<Record<string, unknown>>;
  /** The fragment of `/data` that explains this kind of problem. */
  kind:
    | "faulty-parameters"
    | "no-such-record"
    | "not-public"
    | "withdrawn"
    | "too-large"
    | "not-implemented";
};

/** Problem details (RFC 9457) that name every faulty parameter at once. */
export function faultAnswer({
  faults,
  siteUrl,
}: {
  faults: readonly AddressFault[];
  siteUrl: string;
}): Response {
  const names = [...new Set(faults.map(({ parameter }) => showInput(parameter)))].join(", ");
  return problemAnswer({
    status: 400,
    kind: "faulty-parameters",
    detail: `The address has ${faults.length} fault(s), in: ${names}.`,
    siteUrl,
    more: { errors: faults.map(asShown) },
  });
}

/** What a program sent comes back without anything that cannot be shown. */
function asShown({ parameter, value, problem, ...meant }: AddressFault): AddressFault {
  return {
    parameter: showInput(parameter),
    value: showInput(value),
    problem: showInput(problem),
    ...meant,
  };
}

export function problemAnswer({ status, detail, siteUrl, more, kind }: Problem): Response {
  const problem = {
    type: `${siteUrl}/data#${kind}`,
    title: STATUS_CODES[status],
    status,
    detail,
    ...more,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "access-control-allow-origin": "*",
    },
  });
}
