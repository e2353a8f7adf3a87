import { headers } from "next/headers";
import { NotFoundPage } from "@/components/page/not-found-page.section";

/** A real 404; the front door tells which address it was, since the framework does not. */
export default async function NotFound() {
  const address = (await headers()).get("x-request-address") ?? "/";
  return <NotFoundPage address={address} />;
}
