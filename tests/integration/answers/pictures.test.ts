import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { drawable } from "@/lib/exports/pictures/drawable";
import { daysLeft } from "@/lib/exports/pictures/picture-texts";
import { renderPicture } from "@/lib/exports/pictures/render-picture";
import { openAnswers } from "./open-answers";

let answers: Awaited<ReturnType<typeof openAnswers>>;
beforeAll(async () => {
  answers = await openAnswers("prisma/story");
});
afterAll(() => answers.file.remove());

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function sizeOf(png: Buffer) {
  expect(png.subarray(0, 8)).toEqual(SIGNATURE);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

describe("a social picture", () => {
  it.each([
    "/social/dashboard.png",
    "/social/dashboard.png?bidder=oracle&asof=2020-09-14",
    "/social/bidders/oracle.png",
    "/social/regulators/cfius.png",
    "/social/parties/bytedance.png",
    "/social/deadlines/us-order-deadline.png?asof=2020-09-13",
    "/social/questions/deadline-demand.png",
    "/social/statements/oracle-consortium-chosen.png",
    "/social/articles/microsoft-out-of-running.png",
  ])("is drawn for %s as PNG of 1200 by 630", async (address) => {
    const answer = await answers.ask(address);
    expect(answer.headers.get("content-type")).toBe("image/png");
    const png = Buffer.from(await answer.arrayBuffer());
    expect(sizeOf(png)).toEqual({ width: 1200, height: 630 });
    expect(png.length).toBeLessThan(300_000);
  });

  it("differs with the reading day, and shows nothing of a statement that is not public yet", async () => {
    const bytes = async (address: string) =>
      Buffer.from(await (await answers.ask(address)).arrayBuffer());
    const one = await bytes("/social/statements/oracle-consortium-chosen.png?asof=2020-08-30");
    const other = await bytes("/social/statements/order-read-as-business-ban.png?asof=2020-08-30");
    expect(one).toEqual(other);
    const then = await bytes("/social/deadlines/us-order-deadline.png?asof=2020-09-10");
    const later = await bytes("/social/deadlines/us-order-deadline.png?asof=2020-09-11");
    expect(then).not.toEqual(later);
  });

  it("asks no font service for letters that its fonts lack", async () => {
    const asked = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no network"));
    const strange = "字节跳动 🎉 Ελλάδα Łódź → “quoted” naïve\u200b";
    const png = await renderPicture({
      kicker: strange,
      heading: strange,
      figure: { value: strange, note: strange },
      rows: [{ label: strange, value: strange, tone: "plain" }],
      footer: strange,
    });
    expect(sizeOf(Buffer.from(png))).toEqual({ width: 1200, height: 630 });
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    expect(drawable(strange)).toContain("Łódź");
  });

  it("says that there is no such record", async () => {
    const answer = await answers.ask("/social/bidders/orcale.png");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ nearest: ["oracle"] });
  });
});

it("counts whole days from the reading day to the due day", () => {
  const due = {
    day: "2020-09-15" as const,
    at: new Date("2020-09-16T04:00:00Z"),
    isHourKnown: false,
  };
  const on = (day: `${number}-${number}-${number}`) =>
    daysLeft({ steps: [], due, isLifted: false }, day)?.value;
  expect(on("2020-09-13")).toBe("2 days left");
  expect(on("2020-09-14")).toBe("1 day left");
  expect(on("2020-09-15")).toBe("Last day");
  expect(on("2020-09-16")).toBe("Passed");
  expect(daysLeft({ steps: [], due: null, isLifted: true }, "2020-09-16")?.value).toBe("Lifted");
});
