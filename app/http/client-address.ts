import { isIP } from "node:net";
import type { IncomingMessage } from "node:http";

/**
 * Who is asking, for limits only: never stored or logged. The address of the socket, or, behind `proxies` reverse
 * proxies of our own, the one that the outermost of them saw: what stands left of it in X-Forwarded-For anyone can
 * write. An IPv6 address counts as its /64, which one household or office holds.
 */
export function clientAddressOf(request: IncomingMessage, proxies: number): string {
  const socket = request.socket.remoteAddress ?? "";
  if (proxies === 0) return network(socket);
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const seen = forwarded.at(-proxies)?.trim() ?? "";
  return network(isIP(seen) ? seen : socket);
}

function network(address: string): string {
  const plain = address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
  if (isIP(plain) !== 6) return plain;
  const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
  const groups = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const missing = tail === undefined ? 0 : 8 - groups.length - after.length;
  const all = [...groups, ...Array.from({ length: Math.max(0, missing) }, () => "0"), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
