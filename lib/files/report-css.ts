/**
 * How a report looks on screen and on paper. Everything is scoped to `.report` and speaks in the app's tokens, so that the
 * preview follows light and dark; `PAGE_CSS` gives a page of its own the same tokens.
 */
export const REPORT_CSS = `
@page{size:A4;margin:20mm 18mm;@bottom-right{content:"Sid " counter(page) " (" counter(pages) ")";font:9pt "Source Sans 3","Segoe UI",sans-serif}}
@page utkast{@top-right{content:"UTKAST";font:600 9pt "Source Sans 3","Segoe UI",sans-serif}}
.report{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem;color:var(--ink);font:400 1.0625rem/1.55 var(--serif);overflow-wrap:break-word}
.report h1,.report h2,.report h3,.report h4,.report h5,.report h6,.report p,.report ul,.report ol,.report dl{margin:0}
.report h1,.report h2,.report h3,.report h4,.report h5,.report h6{font-weight:600;line-height:1.25;max-width:44rem;text-wrap:balance;scroll-margin-top:5rem}
.report a{color:var(--accent)}
.report header{font:400 .9375rem/1.5 var(--sans);border-bottom:1px solid var(--line-strong);padding-bottom:1rem}
.report .owners span{display:block}
.report .owners span:first-child{font:600 1.3125rem/1.3 var(--serif);color:var(--accent)}
.report .kind{margin-top:.75rem;font-weight:600}
.report .draft{display:inline-block;margin-top:.5rem;padding:.125rem .5rem;border-left:3px solid var(--flag-line);background:var(--flag);font-weight:600}
.report dl{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin-top:.5rem}
.report dl div{display:flex;gap:.5rem}
.report dt{color:var(--ink-3)}
.report dd{margin:0}
.report h1{font-size:2.1875rem;margin-top:2rem}
.report h2{font-size:1.6875rem;margin-top:3rem;color:var(--accent)}
.report h3{font-size:1.4375rem;margin-top:2rem;color:var(--accent)}
.report h4{font-size:1.25rem;margin-top:1.75rem}
.report h5{font-size:1.125rem;margin-top:1.5rem}
.report h6{font-size:1.0625rem;margin-top:1.5rem}
.report .goal-kf-mal{border-top:1px solid var(--line);padding-top:1rem;max-width:none}
.report .of-text,.report .midheading{font:600 1rem/1.3 var(--sans);margin-top:1rem;color:var(--accent)}
.report .midheading{color:var(--ink)}
.report .label{display:block;font:400 .8125rem/1.5 var(--sans);color:var(--ink-3)}
.report p.body,.report p.muted{max-width:42rem;margin-top:.5rem}
.report p.lines{max-width:42rem}
.report :not(.lines)+p.lines{margin-top:.5rem}
.report .tab{display:inline-block;min-width:1.5rem}
.report p.muted{color:var(--ink-3);font-style:italic}
.report .note-mark{font-size:.75em;line-height:1}
.report .notes{max-width:42rem;margin-top:1.5rem;padding-top:.5rem;border-top:1px solid var(--line);font:400 .8125rem/1.5 var(--sans)}
.report p.note,.report p.origin{margin-top:.5rem;font:400 .8125rem/1.5 var(--sans);color:var(--ink-3)}
.report p.origin{margin-top:3rem;border-top:1px solid var(--line);padding-top:.75rem}
.report p.origin+p.origin{margin-top:.5rem;border-top:0;padding-top:0}
.report ul,.report ol{max-width:42rem;margin-top:.5rem;padding-left:1.5rem}
.report li{margin-top:.125rem}
.report .assessment{margin-top:.25rem;font:400 1rem/1.5 var(--sans)}
.report .status{white-space:nowrap}
.report .symbol{display:inline-block;min-width:1.1em}
.report .status-met .symbol{color:var(--helt)}
.report .status-partly .symbol{color:var(--delvis)}
.report .status-not .symbol{color:var(--ej)}
.report .status-unassessed .symbol{color:var(--ingen)}
.report .assessment .status-partly{background:var(--delvis-tint);color:var(--delvis-ink);font-weight:600;padding:.0625rem .5rem;border-radius:4px}
.report .assessment .status-not{background:var(--ej-tint);color:var(--ej-ink);font-weight:600;padding:.0625rem .5rem;border-radius:4px}
.report .scroll{position:relative;overflow-x:auto;margin-top:1rem}
.report .scroll:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.report table{width:100%;min-width:34rem;border-collapse:collapse;font:400 .9375rem/1.35 var(--sans);font-variant-numeric:tabular-nums lining-nums}
.report .table-small{width:auto;min-width:0}
.report caption{text-align:left;font-weight:600;padding-bottom:.375rem}
.report thead th{vertical-align:bottom;font-weight:400;font-size:.8125rem;color:var(--ink-2);border-bottom:1px solid var(--line-strong)}
.report th,.report td{padding:.375rem .5rem;text-align:left;vertical-align:top;font-weight:400}
.report tr>:first-child{padding-left:0}
.report tr>:last-child{padding-right:0}
.report tbody tr{border-bottom:1px solid var(--line)}
.report .figure{text-align:right}
.report td.figure+td:not(.figure),.report th.figure+th:not(.figure){padding-left:1rem}
.report .editable{position:relative;max-width:44rem}
.report .editable:has(.goal-kf-mal){max-width:none}
.report .editable .edit{position:absolute;right:0;bottom:0}
.report .editable-table{max-width:none;height:0;z-index:1}
.report .editable-table .edit{bottom:auto;top:.75rem}
.report .edit{padding:.125rem .5rem;border:1px solid var(--line-strong);border-radius:4px;background:var(--surface);font:400 .8125rem/1.4 var(--sans);color:var(--accent);text-decoration:none;opacity:0}
.report .editable:hover .edit,.report .edit:focus-visible,.report .editable-table:has(+.scroll:hover) .edit,.report tr:hover .edit,.report .edit-row:focus-visible .edit{opacity:1}
.report .edit-row{color:inherit;text-decoration:none}
.report .edit-row:hover,.report .edit-row:focus-visible{text-decoration:underline}
.report .edit-row .edit{position:absolute;margin-left:.375rem;padding-block:0;white-space:nowrap}
@media (hover:none){.report .edit{opacity:1}.report .editable{display:flex;flex-wrap:wrap;align-items:end;gap:.25rem .75rem}.report .editable :is(h1,h2,h3,h4,h5,h6){flex:1 1 60%}.report .editable .edit{position:static;padding:.5rem .75rem}.report .editable-table{height:auto;margin-bottom:-.5rem;justify-content:end}}
.report footer{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-top:1rem;font:400 .8125rem/1.5 var(--sans);color:var(--ink-3)}
.report .logo{display:block;width:auto;height:auto;max-width:min(50%,18rem);max-height:4rem;margin-bottom:.75rem}
.report .date{white-space:nowrap}
.report .over{display:block;color:var(--ink-3)}
.report tbody .status{display:block;font-size:.8125rem;font-weight:600}
.report .lead,.report .sum>*,.report .total>*,.report .heading>*{font-weight:600}
.report .total{border-top:1px solid var(--line-strong);border-bottom:1px solid var(--line-strong);background:var(--sunken)}
.report .heading th{padding-top:.75rem}
.report .part th,.report .varav th{padding-left:1rem}
.report .legend{margin-top:1.25rem;font-family:var(--sans)}
.report .legend-title,.report .contents-title{font:600 1rem/1.3 var(--sans)}
.report .legend ul,.report .contents ol{list-style:none;padding-left:0}
.report .legend .status{font-weight:600}
.report .remarks{margin:.5rem 0 .75rem;padding:4px 10px;max-width:44rem;background:var(--flag);box-shadow:inset 3px 0 0 var(--flag-line);font:400 .8125rem/1.4 var(--sans)}
.report .remarks ul{list-style:none;padding:0}
.report .contents{margin-top:2.5rem;font:400 .9375rem/1.5 var(--sans)}
.report .contents a{text-decoration:none}
.report .contents a:hover,.report .contents a:focus-visible{text-decoration:underline}
.report .contents .level-1{margin-top:.5rem;font-weight:600}
.report .contents .level-3{padding-left:1rem}
@media (max-width:640px){.report{padding:1rem 1rem 3rem}.report h1{font-size:1.6875rem}.report h2{font-size:1.375rem}.report h3{font-size:1.25rem}}
@media print{
.report,.sheet .report{max-width:none;padding:0;font-size:11pt;color:#000}
.report.is-draft{page:utkast}
.report .edit,.report .remarks{display:none}
.report .editable,.report .editable-table{display:block;position:static;break-after:avoid}
.report p,.report li{orphans:3;widows:3}
.report h1{margin-top:1.5rem}
.report h2{margin-top:1.5rem}
.report :is(h2,h3,h4,h5)+:is(h3,h4,h5,h6){margin-top:.75rem}
.report :is(h2,h3,h4,h5)+.goal-kf-mal{padding-top:.5rem}
.report h1,.report h2,.report h3,.report h4,.report h5,.report h6,.report .assessment,.report caption{break-after:avoid}
.report tr,.report .legend,.report table:not(:has(tbody tr:nth-child(8))){break-inside:avoid}
.report thead{display:table-header-group;break-after:avoid}
.report thead+tbody>tr:first-child,.report p.origin,.report footer{break-before:avoid}
.report .scroll{overflow:visible}
.report .part{break-before:avoid}
.report table{min-width:0;font-size:9pt}
.report .contents{break-inside:avoid;break-after:page}
.report h1,.report h2,.report h3,.report h4,.report h5,.report h6{break-inside:avoid}
.report .contents a,.report a{color:inherit}
}
`;

const LIGHT = `color-scheme:light;--paper:#fbfbf9;--sunken:#f2f4f1;--line:#dfe3df;--line-strong:#7f8a85;--ink:#18211f;--ink-2:#44504c;--ink-3:#5b6763;--accent:#0b5557;--focus:#0b7a7c;--helt:#2f7d4f;--delvis:#b06a08;--delvis-ink:#774706;--delvis-tint:#fbefd9;--ej:#bb2d25;--ej-ink:#99221b;--ej-tint:#fbe8e5;--ingen:#67736e;--flag:#fdf7cf;--flag-line:#8f7d00`;
const DARK = `color-scheme:dark;--paper:#151918;--sunken:#101413;--line:#303735;--line-strong:#77837d;--ink:#e6eae7;--ink-2:#b9c3be;--ink-3:#98a39e;--accent:#7fc8c3;--focus:#8fdcd6;--helt:#6fc08b;--delvis:#e0a63f;--delvis-ink:#f0c473;--delvis-tint:#382a10;--ej:#ee7f75;--ej-ink:#f7a39b;--ej-tint:#3d1d1a;--ingen:#98a39e;--flag:#33300f;--flag-line:#cdb93a`;

/** Tokens and ground of a page that stands alone. */
export const PAGE_CSS = `
:root{${LIGHT};--sans:"Source Sans 3","Segoe UI",system-ui,sans-serif;--serif:"Source Serif 4",Cambria,Georgia,serif}
@media (prefers-color-scheme:dark){:root{${DARK}}}
@media print{:root{${LIGHT};--paper:#fff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper)}
`;
