import type { ReactNode } from "react";

export function ContactLines({ children }: { children: ReactNode }) {
  return <ul className="rows contacts">{children}</ul>;
}

interface Channel {
  text: string;
  /** For screen readers: whom one calls or mails. Begins the name of the link. */
  label: string;
}

interface ContactLineProps {
  /** What one looks for. */
  label: string;
  detail?: ReactNode;
  /** Whom to turn to first stands first. */
  people: readonly {
    key: string;
    name: string;
    about: string;
    phone: Channel | undefined;
    email: Channel | undefined;
    notes: readonly string[];
  }[];
  /** What stands there when there is nobody. */
  nobody: ReactNode;
}

/** Who is there for what, one press away from a call or a mail. Inside `ContactLines`. */
export function ContactLine({ label, detail, people, nobody }: ContactLineProps) {
  return (
    <li>
      <div>
        <b>{label}</b>
        {detail && <p className="small soft">{detail}</p>}
      </div>
      <div className="flow snug">
        {people.length === 0 && <p>{nobody}</p>}
        {people.map(({ key, name, about, phone, email, notes }) => (
          <div key={key}>
            <p>
              <b>{name}</b>
              {about !== "" && <span className="soft"> ({about})</span>}
            </p>
            {phone && <ChannelLink href={`tel:${phone.text.replace(/[^\d+]/g, "")}`} channel={phone} />}
            {email && <ChannelLink href={`mailto:${email.text}`} channel={email} />}
            {notes.map((note) => (
              <p key={note} className="small contacts__note">
                {note}
              </p>
            ))}
          </div>
        ))}
      </div>
    </li>
  );
}

function ChannelLink({ href, channel }: { href: string; channel: Channel }) {
  return (
    <p>
      <a className="nl-link contacts__channel" href={href} aria-label={`${channel.label}: ${channel.text}`}>
        {channel.text}
      </a>
    </p>
  );
}
