import type { LabelSize, PaperDocument } from "../paper-document.ts";

/** How the page looks on screen and on paper. */
export const pageStyle = `
*{box-sizing:border-box}
body{margin:0;background:#eee;color:#000;font:12pt/1.35 Tinos,"Times New Roman","Liberation Serif",Times,serif}
main{background:#fff;margin:1em auto;padding:15mm 15mm 15mm 20mm;overflow-wrap:break-word}
.A4{max-width:210mm}.A5{max-width:148mm;padding:10mm;font-size:11pt}.landscape.A4{max-width:297mm}.landscape.A5{max-width:210mm}
p{margin:0 0 .25em;white-space:pre-wrap}
h1{font-size:1.35em;margin:.6em 0 .2em;text-align:center}
h2{font-size:1.08em;margin:.8em 0 .3em}
h3,h4{font-size:1em;margin:.6em 0 .2em}
h4{font-style:italic}
h2,h3,h4{break-after:avoid}
.letterhead{display:flex;gap:1em;align-items:flex-start}
.letterhead>div{flex:1;text-align:center}
.letterhead p{margin:0}
.bold{font-weight:bold}.italic{font-style:italic}.underlined{font-weight:bold;text-decoration:underline}
.below{text-align:center;margin:0}
dl{display:flex;flex-wrap:wrap;gap:0 1em;margin:0 0 .2em}
dl>div{display:flex;gap:.3em;align-items:baseline;min-width:8em;max-width:100%}
dt::after,span.label::after{content:":"}
dd{margin:0;flex:1 1 auto;min-width:0;unicode-bidi:isolate;white-space:pre-wrap}
dd.boxes{font-family:"Courier New",monospace;letter-spacing:.15em}
.blank{display:block;flex:1;min-width:3em;min-height:1.2em;border-bottom:1px dotted #000}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.choices{break-inside:avoid;display:flex;flex-wrap:wrap;gap:0 .6em;margin-bottom:.2em}
.choices ul{display:flex;flex-wrap:wrap;gap:0 1.2em;list-style:none;margin:0;padding:0}
.frame{display:inline-block;width:1em;height:1em;border:1px solid #000;line-height:.9em;text-align:center;margin-right:.3em;vertical-align:-.1em}
table{width:100%;border-collapse:collapse;margin:.2em 0 .6em;table-layout:fixed}
caption{text-align:left;padding-bottom:.15em}
caption.hidden{position:static;display:table-caption;height:0;padding:0;font-size:0;color:#000}
th,td{border:1px solid #000;padding:.15em .35em;vertical-align:top;white-space:pre-wrap;text-align:left}
th{text-align:center}
td:empty{height:1.6em}
td,li{overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid-page}
.center{text-align:center}.right{text-align:right}.small{font-size:.85em}
.signatures{break-inside:avoid;margin-top:1em}
.signatures .date{text-align:right;font-style:italic}
.signatures ul{display:flex;gap:1em;list-style:none;margin:0;padding:0}
.signatures li{flex:1;text-align:center}
.signatures p{margin:0}
.space{height:22mm}
.mark{border:1px solid #000;padding:.5em;margin:1em 0;display:flex;gap:1em;break-inside:avoid}
.bars{display:inline-block;text-align:center}.bars svg{display:block}.bars span{display:block}
figure{margin:.5em 0}
.break{break-after:page}
footer{border-top:1px solid #777;margin-top:1.5em;font-size:.8em}
@media screen and (max-width:600px){main.A4,main.A5{margin:0;padding:1em}dl>div{flex-wrap:wrap;row-gap:0}.letterhead{flex-direction:column;align-items:center;gap:.3em}.letterhead,table,.signatures{font-size:.85em}table{table-layout:auto}th,td{padding:.15em .2em}td,li{overflow-wrap:break-word}}
@media print{body{background:#fff}main{margin:0;padding:0;max-width:none}footer{border-color:#000}}
`.trim();

/** The size of the sheet; a label has its own size, its own letters and nothing around its blocks. */
export function sheetStyle(size: PaperDocument["size"], orientation: PaperDocument["orientation"]): string {
  if (typeof size === "object") return labelStyle(size);
  return `@page{size:${size} ${orientation};margin:15mm 15mm 15mm 20mm;@bottom-right{content:counter(page) "/" counter(pages)}}`;
}

function labelStyle({ width, height, margin, fontSize }: LabelSize): string {
  return `@page{size:${width}mm ${height}mm;margin:0}
.label{width:${width}mm;height:${height}mm;padding:${margin}mm;font-size:${fontSize}pt;line-height:1.22}
.label p,.label figure{margin:0}
.label .mark{border:0;padding:0;margin:0;gap:1mm;flex-direction:row-reverse;align-items:center;justify-content:space-between}
.label .bars{display:block}
.label .bars svg{margin:auto}
@media print{.label{height:auto;padding:${margin}mm ${margin}mm 0;margin:0}}`;
}
