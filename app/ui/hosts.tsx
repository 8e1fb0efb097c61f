import { TextLink } from "./text";

const rounds = ["#a9d3bd", "#f3a683", "#f6b73c"] as const;

/** Organizations that host together: equal cards, nobody larger. Give them in the order of the alphabet. */
export function Hosts({ hosts }: { hosts: readonly { name: string; href?: string }[] }) {
  return (
    <ul className="hosts">
      {hosts.map(({ name, href }, index) => (
        <li key={name}>
          <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
            <circle cx="20" cy="20" r="20" fill={rounds[index % rounds.length]} />
            <text x="20" y="25" textAnchor="middle" fontSize="14" fontWeight="600" fill="#17302c">
              {initials(name)}
            </text>
          </svg>
          <span>{href ? <TextLink href={href}>{name}</TextLink> : name}</span>
        </li>
      ))}
    </ul>
  );
}

/** Two letters, of the first words that begin with a capital where there are such words. */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const chosen = capitals.length > 1 ? capitals : words;
  const [first = "", second] = chosen;
  return (second ? letter(first) + letter(second) : first.slice(0, 2)).toLocaleUpperCase("nl");
}

function letter(word: string): string {
  return [...word][0] ?? "";
}
