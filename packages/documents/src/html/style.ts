import { dark, light, type Palette } from "../blocks/palette.js";

function variables({ ink, quiet, paper, line, tones }: Palette): string {
  const own = [`--ink:${ink}`, `--quiet:${quiet}`, `--paper:${paper}`, `--line:${line}`];
  const toned = Object.entries(tones).flatMap(([tone, colours]) => [
    `--${tone}:${colours.ink}`,
    `--${tone}-ground:${colours.ground}`,
  ]);
  return [...own, ...toned].join(";");
}

const screen = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere;
font:1rem/1.65 system-ui,-apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.25rem 1rem 3rem}
p{margin:.4rem 0}
.over{color:var(--quiet);font-size:.85rem;margin:0}
.quiet{color:var(--quiet);font-size:.875rem}
h1{font-size:1.6rem;line-height:1.3;margin:.1rem 0 .6rem}
h2{font-size:1.2rem;line-height:1.35;margin:1.9rem 0 .5rem;padding-top:.9rem;
border-top:1px solid var(--line)}
h3{font-size:1.02rem;line-height:1.45;margin:1.1rem 0 .35rem}
.callout{border-left:.3rem solid;border-radius:.35rem;padding:.8rem 1rem;margin:1.1rem 0}
.callout p,.callout dd,.callout dt,.callout li{color:var(--ink)}
.callout>:last-child{margin-bottom:0}
.callout dd{font-weight:600}
.callout dl{grid-template-columns:fit-content(45%) 1fr}
.points li::first-letter{text-transform:uppercase}
.whole{white-space:nowrap}
.callout h2,.callout h3{border:0;padding:0;margin:0 0 .3rem}
.callout h2{font-size:1.35rem}
dl{margin:.5rem 0;display:grid;gap:.15rem .9rem;
grid-template-columns:fit-content(38%) 1fr}
dl div{display:contents}
dt{color:var(--quiet)}
dd{margin:0}
.entry{margin:1rem 0;padding-left:2.1rem;position:relative}
.entry.unmarked{padding-left:0}
.mark{position:absolute;left:0;top:.1rem;width:1.5rem;height:1.5rem;border-radius:50%;
background:var(--plain-ground);color:var(--plain);font-size:.8rem;font-weight:600;
display:flex;align-items:center;justify-content:center}
.entry h3{margin:0}
.entry dl{font-size:.9rem}
.badge{display:inline-block;border-radius:1rem;padding:0 .6rem;font-size:.78rem;font-weight:600;
line-height:1.6;margin:0 .3rem 0 0;vertical-align:.08em}
bdi+.badge{margin-left:.25rem}
ul,ol{margin:.4rem 0;padding-left:1.35rem}
ol{padding-left:1.9rem}
li{margin:.3rem 0}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;margin:.6rem 0;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;
border-bottom:1px solid var(--line)}
th{color:var(--quiet);font-weight:600;font-size:.85rem}
.end{text-align:right;font-variant-numeric:tabular-nums}
.bar{display:block;height:.35rem;border-radius:.2rem;background:var(--info);margin-top:.2rem}
td>.bar:only-child{margin-top:.6em}
details{margin:1rem 0;border:1px solid var(--line);border-radius:.35rem;padding:0 .9rem}
details[open]{padding-bottom:.6rem}
summary{cursor:pointer;font-weight:600;padding:.7rem 0}
summary:focus-visible{outline:.15rem solid var(--info);outline-offset:.1rem}
footer{margin-top:2.2rem;padding-top:.7rem;border-top:1px solid var(--line);color:var(--quiet);
font-size:.85rem}
.paper{display:none}
`;

// Rows become cards, each cell under its own heading, where columns would be too narrow to read.
const narrow = `
@media screen and (max-width:35rem){
table,tbody,tr,td{display:block;width:100%}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
td{border:0;padding:.1rem 0;display:grid;grid-template-columns:5.5rem 1fr;gap:0 .9rem;
justify-items:start}
td:empty{display:none}
td::before{content:attr(data-head);color:var(--quiet);font-size:.85rem}
td>.bar{grid-column:2;justify-self:start}
.end{text-align:left}
}
`;

const print = `
@page{size:A4;margin:11mm 14mm}
@media print{
:root{${variables(light)}}
body{font-size:8pt;line-height:1.33}
main{max-width:none;padding:0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1{font-size:14pt;margin:0 0 3pt}
h2{font-size:10pt;margin:5pt 0 1.5pt;padding-top:3pt;break-after:avoid}
h3{font-size:8.8pt;line-height:1.35;margin:3pt 0 1pt;break-after:avoid}
.callout{padding:4pt 8pt;margin:4pt 0;break-inside:avoid}
.callout h2{font-size:12pt}
.entry{margin:3pt 0;padding-left:15pt;break-inside:avoid}
.mark{width:11pt;height:11pt;font-size:7pt}
.entry dl{display:block;font-size:7.5pt;margin:1pt 0}
.entry dl div{display:inline}
.entry dl div:not(:last-child)::after{content:" · "}
.entry dt,.entry dd{display:inline}
.entry dt::after{content:attr(data-colon)}
p{margin:1.5pt 0}
dl,ul,ol{margin:1.5pt 0}
li{margin:1pt 0}
.points{padding:0}
.points li{display:inline}
.points li::first-letter{text-transform:none}
.points li:not(:last-child)::after{content:"；"}
[lang=en] .points li:not(:last-child)::after{content:"; "}
table{font-size:7.5pt;margin:2pt 0}
th{font-size:7pt}
.badge{font-size:6.8pt;line-height:1.4;padding:0 4pt}
h1~dl{display:block}
h1~dl div,h1~dl dt,h1~dl dd{display:inline}
h1~dl dt::after{content:attr(data-colon)}
h1~dl div:not(:last-child)::after{content:"　"}
th,td{padding:.8pt 4pt .8pt 0}
tr{break-inside:avoid}
.quiet,.over,footer{font-size:7.2pt}
footer{margin-top:6pt;padding-top:3pt}
.screen{display:none}
.paper{display:block}
}
`;

/** The style of every sheet: screens of any width, light and dark, and paper. */
export const style = [
  `:root{color-scheme:light dark;${variables(light)}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}`,
  screen,
  ...["good", "wait", "stop", "info", "plain"].map((tone) => {
    return `.${tone}{color:var(--${tone});background:var(--${tone}-ground)}`;
  }),
  narrow,
  print,
]
  .join("\n")
  .replace(/\n+/g, "\n");
