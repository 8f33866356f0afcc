import { encodeBase64 } from "../../bhyt/codec/base64.ts";
import type { Picture } from "../paper-document.ts";
import { largest } from "../pdf/largest.ts";
import { htmlText } from "./html-text.ts";

/** A picture inside the page: PNG and JPEG as data, modules and bars as drawing. Other bytes show their text only. */
export function pictureHtml(picture: Picture, width: number, barHeight = 12): string {
  const alt = htmlText(picture.alt);
  if ("modules" in picture) return modulesHtml(picture.modules, alt, width);
  if ("bars" in picture) return barsHtml(picture.bars, htmlText(picture.text), alt, [width, barHeight]);
  const type = mediaType(picture.bytes);
  if (type === undefined) return `<span role="img" aria-label="${alt}">${alt}</span>`;
  return `<img alt="${alt}" style="width:${width}mm" src="data:${type};base64,${encodeBase64(picture.bytes)}">`;
}

function modulesHtml(modules: readonly (readonly boolean[])[], alt: string, width: number): string {
  const side = Math.max(1, modules.length, largest(modules.map((row) => row.length)));
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return drawing(`0 0 ${side} ${side}`, width, width, alt, path);
}

function barsHtml(
  bars: readonly number[],
  text: string,
  alt: string,
  [width, height]: readonly [number, number],
): string {
  let x = 0;
  let path = "";
  bars.forEach((bar, index) => {
    if (index % 2 === 0) path += `M${x} 0h${bar}v1h-${bar}z`;
    x += bar;
  });
  const picture = drawing(`-10 0 ${x + 20} 1`, width, height, alt, path);
  return `<span class="bars">${picture}<span>${text}</span></span>`;
}

const drawing = (box: string, width: number, height: number, alt: string, path: string): string =>
  `<svg role="img" aria-label="${alt}" viewBox="${box}" preserveAspectRatio="none" shape-rendering="crispEdges" ` +
  `style="width:${width}mm;height:${height}mm"><path d="${path}"/></svg>`;

function mediaType(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return "image/png";
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? "image/jpeg" : undefined;
}
