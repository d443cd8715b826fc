import { mkdirSync, writeFileSync } from "node:fs";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { test } from "vitest";
import {
  assessmentHtml,
  assessmentOf,
  assessmentPdf,
  noticeHtml,
  noticeOf,
  noticePdf,
} from "./index.js";
import { plannedOf as inputsOf, names } from "./testing/example.fixture.js";

test("look", { timeout: 500000 }, async () => {
  mkdirSync("/tmp/look", { recursive: true });
  const wanted = (process.env.LOOK ?? "").split(",");
  for (const name of names) {
    for (const language of ["zh-CN", "en"] as const) {
      for (const kind of ["notice", "assessment"] as const) {
        if (kind === "assessment" && !wanted.includes(name)) continue;
        const notice = noticeOf(inputsOf(name, language));
        const assessment = assessmentOf(inputsOf(name, language));
        const start = performance.now();
        const bytes = await (kind === "notice" ? noticePdf(notice) : assessmentPdf(assessment));
        const ms = performance.now() - start;
        writeFileSync(`/tmp/look/${kind}-${name}-${language}.pdf`, bytes);
        writeFileSync(
          `/tmp/look/${kind}-${name}-${language}.html`,
          kind === "notice" ? noticeHtml(notice) : assessmentHtml(assessment),
        );
        const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
        console.log(kind, name, language, pdf.numPages, bytes.length, Math.round(ms));
        if (!wanted.includes(name)) continue;
        for (let at = 1; at <= pdf.numPages; at += 1) {
          const page = await pdf.getPage(at);
          const viewport = page.getViewport({ scale: 1.6 });
          const canvas = createCanvas(viewport.width, viewport.height);
          const context = canvas.getContext("2d");
          context.fillStyle = "white";
          context.fillRect(0, 0, viewport.width, viewport.height);
          await page.render({ canvasContext: context as never, canvas: canvas as never, viewport })
            .promise;
          writeFileSync(
            `/tmp/look/${kind}-${name}-${language}-${at}.png`,
            canvas.toBuffer("image/png"),
          );
        }
      }
    }
  }
});
