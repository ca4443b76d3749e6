/** The look of the report, for light and for dark screens. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #667085; --line: #e4e7ec; --page: #f5f6f8; --card: #fff;
  --course: #2563eb; --alarm: #dc2626; --ok: #16a34a; --unknown: #a8b0bd; --cause: #b45309; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #98a2b3; --line: #2b3340; --page: #11151b; --card: #1a2029;
  --course: #7aa7ff; --alarm: #f87171; --ok: #4ade80; --unknown: #59626f; --cause: #fbbf24; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1120px; padding: 32px 20px 64px; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
h1 { font-size: 26px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 0; }
p { margin: 4px 0; color: var(--soft); }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px; }
table { border-collapse: collapse; width: 100%; margin: 20px 0 32px; background: var(--card); border-radius: 10px; overflow: hidden; }
th, td { padding: 8px 12px; text-align: left; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
th { font-size: 12px; color: var(--soft); font-weight: 600; } td.n, th.n { text-align: right; } tr:last-child td { border: 0; }
section { background: var(--card); border-radius: 12px; padding: 20px 24px; margin: 0 0 20px; box-shadow: 0 1px 2px #0001; }
header { display: flex; gap: 12px; align-items: baseline; }
.badge { font-size: 12px; font-weight: 600; padding: 1px 9px; border-radius: 99px; color: #fff; background: var(--ok); }
.badge.failed { background: var(--alarm); }
ol { margin: 8px 0 12px; padding-left: 22px; color: var(--soft); } ol b { color: var(--ink); font-weight: 600; }
ul { list-style: none; padding: 0; margin: 10px 0 0; font-size: 14px; } li.met::before { content: "✓ "; color: var(--ok); }
li.unmet { color: var(--alarm); } li.unmet::before { content: "✗ "; }
pre { overflow-x: auto; font: 12px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--page); padding: 12px; border-radius: 8px; }
svg { display: block; width: 100%; height: auto; font: 11px system-ui, sans-serif; margin-top: 8px; }
.name { fill: var(--ink); font-size: 12px; font-weight: 600; } .tick, .nothing { fill: var(--soft); font-size: 10px; }
.grid { stroke: var(--line); } .course { fill: none; stroke: var(--course); stroke-width: 1.8; stroke-linejoin: round; }
.threshold { stroke: var(--alarm); stroke-dasharray: 4 3; } .threshold-label { fill: var(--alarm); font-size: 10px; }
.on { fill: var(--alarm); opacity: 0.09; } .state.OK { fill: var(--ok); opacity: 0.55; } .state.ALARM { fill: var(--alarm); }
.state.INSUFFICIENT_DATA { fill: var(--unknown); opacity: 0.6; }
.message.sent { fill: var(--alarm); stroke: var(--card); stroke-width: 1.5; } .message.kept { fill: none; stroke: var(--soft); stroke-width: 1.5; }
.happening line { stroke: var(--cause); stroke-dasharray: 2 3; } .happening text { fill: var(--cause); font-size: 10px; font-weight: 700; }
`;
