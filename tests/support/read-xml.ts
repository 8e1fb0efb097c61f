import { SaxesParser } from "saxes";

export interface XmlElement {
  /** With the namespace before it: `http://www.w3.org/2005/Atom entry`. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Reads XML with a parser that forgives nothing (saxes, namespaces on); throws where the document is not well-formed. */
export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const element = { name: `${tag.uri} ${tag.local}`, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(document).close();
  const [root] = top.children;
  if (!root) throw new Error("There is no element");
  return root;
}

export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return (element?.children ?? []).filter(({ name }) => name.endsWith(` ${local}`));
}

export function textOf(element: XmlElement | undefined, local: string): string {
  return childrenOf(element, local)[0]?.text ?? "";
}
