import { DOMParser } from 'linkedom';
import { parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';

type Parent = Document | DocumentFragment | Element;
type Map5 = TreeAdapterTypeMap<
  Node,
  Parent,
  ChildNode,
  Document,
  DocumentFragment,
  Element,
  Comment,
  Text,
  HTMLTemplateElement,
  DocumentType
>;

/** linkedom nodes put together in the order the HTML standard prescribes, so that badly nested pages get a browser's tree. */
function adapterFor(document: Document): TreeAdapter<Map5> {
  const contents = new WeakMap<Node, DocumentFragment>();
  let mode: ReturnType<TreeAdapter<Map5>['getDocumentMode']> = 'no-quirks' as typeof mode;
  const setAttributes = (element: Element, attributes: { name: string; value: string }[]): void => {
    for (const { name, value } of attributes) if (!element.hasAttribute(name)) element.setAttribute(name, value);
  };
  const addText = (parent: Parent, text: string, before: ChildNode | null): void => {
    const previous = before ? before.previousSibling : parent.lastChild;
    if (previous?.nodeType === 3) (previous as Text).data += text;
    else parent.insertBefore(document.createTextNode(text), before);
  };
  return {
    createDocument: () => document,
    createDocumentFragment: () => document.createDocumentFragment(),
    createElement: (tag, namespace, attributes) => {
      const html = namespace === 'http://www.w3.org/1999/xhtml';
      const element = html ? document.createElement(tag) : document.createElementNS(namespace, tag);
      setAttributes(element, attributes);
      return element;
    },
    createCommentNode: (data) => document.createComment(data),
    createTextNode: (data) => document.createTextNode(data),
    appendChild: (parent, node) => void parent.appendChild(node),
    insertBefore: (parent, node, reference) => void parent.insertBefore(node, reference),
    setTemplateContent: (template, content) => void contents.set(template, content),
    getTemplateContent: (template) => contents.get(template) ?? document.createDocumentFragment(),
    // The doctype changes nothing we read.
    setDocumentType: () => undefined,
    setDocumentMode: (_, value) => {
      mode = value;
    },
    getDocumentMode: () => mode,
    detachNode: (node) => node.remove(),
    insertText: (parent, text) => addText(parent, text, null),
    insertTextBefore: (parent, text, reference) => addText(parent, text, reference),
    adoptAttributes: setAttributes,
    getFirstChild: (node) => node.firstChild,
    getChildNodes: (node) => [...node.childNodes],
    getParentNode: (node) => node.parentNode as Parent | null,
    getAttrList: (element) => [...element.attributes].map(({ name, value }) => ({ name, value })),
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => (element.namespaceURI ?? 'http://www.w3.org/1999/xhtml') as never,
    getTextNodeContent: (node) => node.data,
    getCommentNodeContent: (node) => node.data,
    getDocumentTypeNodeName: () => 'html',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is Text => node.nodeType === 3,
    isCommentNode: (node): node is Comment => node.nodeType === 8,
    isDocumentTypeNode: (node): node is DocumentType => node.nodeType === 10,
    isElementNode: (node): node is Element => node.nodeType === 1,
    setNodeSourceCodeLocation: () => undefined,
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => undefined,
  };
}

/** A page's HTML as a `Document`, without a browser: parse5 decides the tree, linkedom carries it. Scripts do not run. */
export function fastDocument(html: string): Document {
  const document = new DOMParser().parseFromString('', 'text/html') as unknown as Document;
  // Scripting on: a browser keeps <noscript> as text, and so must we.
  parse<Map5>(html, { treeAdapter: adapterFor(document), scriptingEnabled: true });
  return document;
}
