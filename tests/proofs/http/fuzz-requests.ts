/** A request as bytes on the line, and where it was meant to go. */
export interface FuzzedRequest {
  bytes: Buffer;
  target: string;
}

export interface FuzzMaterial {
  /** Paths of the URL map: `/bijeenkomsten/:slug`. */
  paths: string[];
  routeIds: string[];
  slugs: string[];
  tokens: string[];
  cookies: string[];
  ids: string[];
  host: string;
}

const methods = [
  "GET",
  "GET",
  "GET",
  "GET",
  "POST",
  "POST",
  "POST",
  "POST",
  "HEAD",
  "PUT",
  "DELETE",
  "OPTIONS",
  "TRACE",
  "BREW",
  "get",
];
const nasty = [
  "",
  " ",
  "\0",
  "a".repeat(5_000),
  "é".repeat(300),
  "👩‍👧‍👦",
  "\u202egnp.exe",
  "\u2028",
  "' or 1=1 --",
  "<script>alert(1)</script>",
  "../../../etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  "1e309",
  "-1",
  "NaN",
  "9".repeat(400),
  "0",
  "2026-13-45T99:99",
  "2026-10-25T02:30",
  "٣٤",
  "on",
  "null",
  "{}",
  "[object Object]",
  "\r\nSet-Cookie: x=1",
  "%",
  "karin@school.example",
  "a@b",
  "'\";)(*&^%$#@!",
  "ﷺ",
  "İ",
  "ß",
  "\ufeff",
  "Karin Postma",
  "education",
  "save",
  "preview",
  "confirm",
];
const rawEncodings = [
  "%00",
  "%ff",
  "%E2%82",
  "%ED%A0%80",
  "%",
  "%zz",
  "%2e%2e%2f",
  "%5c",
  "%0d%0a",
  "%20",
  "%2F%2F",
  "+",
];
const queryNames = [
  "q",
  "regio",
  "thema",
  "pagina",
  "werkveld",
  "terug",
  "aan",
  "status",
  "sort",
  "_data",
  "index",
  "_routes",
  "x",
];
const fieldNames = [
  ..."name email organization role sector phone region diet access listed note needs_consent forget_needs".split(" "),
  ..."intent preview reason mail code terug session everywhere confirm rounds workshops title summary".split(" "),
  ..."starts_at ends_at starts ends date startsAt endsAt venue_name venueName capacity move_programme workshop".split(
    " ",
  ),
  ..."items[0] items[].title workshops. __proto__ constructor a[b][c] room_ item_".split(" "),
];
const types = [
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded; charset=utf-16",
  "multipart/form-data",
  "multipart/form-data; boundary=x",
  "application/json",
  "text/plain",
  "x",
  "",
];

/** Makes requests that no browser sends and some that it does: the same ones for the same random numbers. */
export function makeFuzzer(random: () => number, material: FuzzMaterial): () => FuzzedRequest {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const chance = (share: number) => random() < share;
  const value = () =>
    pick([pick(nasty), pick(nasty), pick(material.ids), pick(material.slugs), pick(nasty) + pick(nasty)]);
  const encoded = () => (chance(0.2) ? pick(rawEncodings) : encodeURIComponent(value()));

  const param = (name: string) => {
    if (chance(0.35)) return encoded();
    if (name === "slug") return pick(material.slugs);
    if (name === "token") return tamper(pick(material.tokens));
    return name === "number" ? pick(["1", "2", "0", "-1", "x"]) : pick(material.ids);
  };
  const tamper = (token: string) => {
    if (chance(0.6)) return token;
    const at = Math.floor(random() * token.length);
    return token.slice(0, at) + pick(["a", "A", ".", "", "%00", "é"].map(encodeURIComponent)) + token.slice(at + 1);
  };
  const path = () => {
    const plain = pick(material.paths)
      .replace(/:(\w+)/g, (_, name: string) => param(name))
      .replace("*", encoded);
    if (chance(0.9)) return plain;
    return pick([
      `${plain}/`,
      `/${plain}`,
      `${plain}${encoded()}`,
      plain.toUpperCase(),
      `/en${plain}`,
      `${plain}.ics`,
      "*",
      `http://evil.example${plain}`,
    ]);
  };
  const query = () => {
    const pairs = Array.from({ length: Math.floor(random() * 4) }, () => {
      const name = chance(0.9) ? pick(queryNames) : encoded();
      return `${name}=${name === "_data" && chance(0.8) ? encodeURIComponent(pick(material.routeIds)) : encoded()}`;
    });
    return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
  };
  const form = () => {
    const pairs = Array.from({ length: Math.floor(random() * 14) }, () => {
      const name = chance(0.05)
        ? encoded()
        : encodeURIComponent(pick(fieldNames) + (chance(0.1) ? pick(material.ids) : ""));
      return `${name}=${encoded()}`;
    });
    return Buffer.from(pairs.join("&"));
  };
  const body = () => {
    if (chance(0.8)) return form();
    if (chance(0.1)) return Buffer.alloc(70_000, "a=b&");
    return Buffer.from(Array.from({ length: Math.floor(random() * 200) }, () => Math.floor(random() * 256)));
  };
  const headers = (posted: Buffer | undefined) => {
    const lines = [
      `Host: ${chance(0.95) ? material.host : pick(["evil.example", "", "a b", "[::1", material.host + ":1"])}`,
    ];
    if (chance(0.6))
      lines.push(
        `Cookie: ${chance(0.8) ? pick(material.cookies) : pick(["=", ";;;", "elkaar-session=", "a".repeat(4000)])}`,
      );
    if (chance(0.9))
      lines.push(`Origin: ${chance(0.9) ? `http://${material.host}` : pick(["null", "x", "https://evil.example"])}`);
    if (chance(0.2)) lines.push(`Sec-Fetch-Site: ${pick(["same-origin", "same-origin", "none", "cross-site", "x"])}`);
    if (chance(0.3))
      lines.push(`X-Forwarded-For: ${pick(["1.2.3.4", "x, y", "::", "2001:db8::1", ",,,", "fe80::1%eth0"])}`);
    if (chance(0.3)) lines.push(`Accept-Encoding: ${pick(["gzip", "br", "gzip;q=0", "x;q=z", "*"])}`);
    if (chance(0.3))
      lines.push(`User-Agent: ${pick(["Mozilla/5.0 Firefox/1 Linux", "é".repeat(50), "x".repeat(3000)])}`);
    if (chance(0.1)) lines.push(`If-None-Match: ${pick(["*", '"x"', "W/"])}`);
    if (posted) lines.push(`Content-Type: ${pick(types)}`);
    if (posted)
      lines.push(
        chance(0.95)
          ? `Content-Length: ${posted.byteLength}`
          : pick(["Transfer-Encoding: chunked", "Content-Length: -1", "Content-Length: 3"]),
      );
    return lines;
  };
  return () => {
    const method = pick(methods);
    const posted = method === "POST" || chance(0.05) ? body() : undefined;
    const target = path() + query();
    const head = [`${method} ${target} HTTP/1.1`, ...headers(posted), "Connection: close", "", ""].join("\r\n");
    return {
      bytes: Buffer.concat([Buffer.from(head, "utf8"), posted ?? Buffer.alloc(0)]),
      target: `${method} ${target}`,
    };
  };
}
