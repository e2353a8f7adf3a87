import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ContestedMark } from "@/components/ui/contested-mark";
import { ApprovalStageBadge, BidStageBadge } from "@/components/ui/stage-badge";
import { APPROVAL_STAGES } from "@/lib/domain/board/approval-stage";
import { BID_STAGES } from "@/lib/domain/board/bid-stage";
import { buildQuestion } from "../setup/builders";

const bids = BID_STAGES.map((stage) => renderToStaticMarkup(<BidStageBadge stage={stage} />));
const approvals = APPROVAL_STAGES.map((stage) =>
  renderToStaticMarkup(<ApprovalStageBadge stage={stage} />),
);
const shapeOf = (html: string) => /<svg.*<\/svg>/.exec(html)?.[0];

describe("stage badges", () => {
  it.each([
    ["bid", bids],
    ["approval", approvals],
  ])("give each %s stage a shape of its own, so that colour carries nothing alone", (_, badges) => {
    expect(new Set(badges.map(shapeOf)).size).toBe(badges.length);
  });

  it("never let tentative, conditional or chosen look settled", () => {
    for (const html of [
      renderToStaticMarkup(<ApprovalStageBadge stage="tentative" />),
      renderToStaticMarkup(<ApprovalStageBadge stage="conditional" />),
      renderToStaticMarkup(<BidStageBadge stage="chosen" />),
    ]) {
      expect(html).toContain("text-provisional");
      expect(html).not.toContain("text-settled");
    }
    expect(renderToStaticMarkup(<ApprovalStageBadge stage="granted" />)).toContain("text-settled");
  });

  it("say so when nothing is reported", () => {
    expect(renderToStaticMarkup(<BidStageBadge stage={null} />)).toContain(
      "No stage in these articles",
    );
  });
});

describe("the contested mark", () => {
  it("says so in words and leads to the question", () => {
    const question = buildQuestion({ slug: "who" });
    const html = renderToStaticMarkup(
      <ContestedMark
        questions={[{ question, state: "contested", positions: [] }]}
        asOf="2020-09-14"
      />,
    );
    expect(html).toContain('href="/questions/who?asof=2020-09-14"');
    expect(html).toContain("contested");
    expect(renderToStaticMarkup(<ContestedMark questions={[]} asOf={null} />)).toBe("");
  });
});
