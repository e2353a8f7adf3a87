import { asDescription } from "@/lib/exports/page-metadata";
import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { ConnectionTag } from "@/components/connection/connection-tag";
import elements from "@/components/generated/elements.json";
import { getCatalogue } from "@/lib/queries/records/catalogue";
import { publicSiteUrl } from "@/lib/site";
import { dataFont, headlineFont } from "./fonts";
import "./globals.css";

/** Titles and the like come from the story in the database; nothing here names it. */
export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { story } = await getCatalogue();
  return {
    metadataBase: new URL(publicSiteUrl()),
    title: { default: story.title, template: `%s · ${story.title}` },
    description: asDescription(story.description),
    manifest: "/manifest.webmanifest",
    icons: {
      icon: [
        { url: "/icons/icon.svg", type: "image/svg+xml" },
        { url: "/favicon.ico", sizes: "32x32" },
      ],
      apple: "/icons/apple-touch-icon.png",
    },
    openGraph: { type: "website", siteName: story.title },
    twitter: { card: "summary_large_image" },
  };
}

/** Reading pages are documents: the front door takes the framework's scripts off what says so here. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const { story } = await getCatalogue();
  return (
    <html
      lang={story.language}
      data-document=""
      className={`${headlineFont.variable} ${dataFont.variable}`}
    >
      <body>
        <a
          href="#main"
          className="focus:bg-paper sr-only focus:not-sr-only focus:fixed focus:z-20 focus:p-3"
        >
          Skip to the content
        </a>
        <div className="max-w-page mx-auto px-4 pt-3 pb-6 sm:px-6 print:p-0">{children}</div>
        <ConnectionTag role="status" className="screen-only" />
        <script type="module" src={elements.page} />
      </body>
    </html>
  );
}
