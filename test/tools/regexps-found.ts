import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One regular expression of ours. `source` is absent where only a running program knows it. */
export interface Expression {
  where: string;
  source?: string;
  flags: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Source files of one program, so that constants can be followed through their imports. */
function program(): { files: ts.SourceFile[]; checker: ts.TypeChecker } {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.startsWith('language/training/'))
    .map((name) => join(root, 'src', name));
  const made = ts.createProgram(names, {
    noLib: true,
    noResolve: false,
    allowJs: false,
    jsx: ts.JsxEmit.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    paths: { 'src/*': [`${root}src/*`] },
    types: [],
  });
  const wanted = new Set(names);
  return {
    files: made.getSourceFiles().filter(({ fileName }) => wanted.has(fileName)),
    checker: made.getTypeChecker(),
  };
}

/** What a constant expression comes to: strings, templates, sums, `.source`, names of such constants, `[…].join('|')`. */
function textOf(node: ts.Expression, checker: ts.TypeChecker, depth = 0): string | undefined {
  const of = (inner: ts.Expression): string | undefined => (depth > 20 ? undefined : textOf(inner, checker, depth + 1));
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return partsOf(node.text).source;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return of(node.expression);
  if (ts.isTaggedTemplateExpression(node))
    return ts.isNoSubstitutionTemplateLiteral(node.template)
      ? (node.template.rawText ?? node.template.text)
      : undefined;
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ expression, literal }) => {
      const inner = of(expression);
      return inner === undefined ? undefined : inner + literal.text;
    });
    return parts.includes(undefined) ? undefined : node.head.text + parts.join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [of(node.left), of(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return of(node.expression);
  if (ts.isNewExpression(node) && node.arguments?.[0]) return of(node.arguments[0]);
  if (ts.isCallExpression(node)) return joined(node, of);
  if (ts.isIdentifier(node)) return initialOf(node, checker, of);
  return undefined;
}

/** `[a, b].join('|')`, the list perhaps by name. */
function joined(node: ts.CallExpression, of: (inner: ts.Expression) => string | undefined): string | undefined {
  const { expression: callee, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'join' || !given[0]) return undefined;
  const between = of(given[0]);
  if (!ts.isArrayLiteralExpression(callee.expression) || between === undefined) return undefined;
  const parts = callee.expression.elements.map(of);
  return parts.includes(undefined) ? undefined : parts.join(between);
}

function initialOf(
  name: ts.Identifier,
  checker: ts.TypeChecker,
  of: (inner: ts.Expression) => string | undefined,
): string | undefined {
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declared = symbol?.valueDeclaration;
  return declared && ts.isVariableDeclaration(declared) && declared.initializer ? of(declared.initializer) : undefined;
}

function partsOf(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

function expressionAt(node: ts.Node, checker: ts.TypeChecker): Omit<Expression, 'where'> | undefined {
  if (ts.isRegularExpressionLiteral(node)) return partsOf(node.text);
  const made = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
  if (!made || !node.arguments?.[0]) return undefined;
  const source = textOf(node.arguments[0], checker);
  const flags = node.arguments[1] ? (textOf(node.arguments[1], checker) ?? '') : '';
  return { ...(source === undefined ? {} : { source }), flags };
}

/** Every regular expression of the product, in the order of its files; equal ones once. */
export function expressions(): Expression[] {
  const { files, checker } = program();
  const found = new Map<string, Expression>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      const own = expressionAt(node, checker);
      if (own) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        const where = `${file.fileName.slice(root.length)}:${line}`;
        const key = own.source === undefined ? where : `${own.source}/${own.flags}`;
        if (!found.has(key)) found.set(key, { where, ...own });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found.values()];
}

/** What the pure rooms make with `new RegExp` while they are loaded: expressions put together from lists. */
export async function madeAtStart(): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const plain = globalThis.RegExp;
  const record = (made: RegExp): RegExp => {
    found.set(`${made.source}/${made.flags}`, { where: 'made at start', source: made.source, flags: made.flags });
    return made;
  };
  globalThis.RegExp = new Proxy(plain, {
    construct: (target, args) => record(Reflect.construct(target, args) as RegExp),
    apply: (target, _, args) => record(Reflect.apply(target, undefined, args) as RegExp),
  });
  try {
    await import('src/sites');
    await import('src/sites/result-pages');
    await import('src/language');
    await import('src/trust');
    await import('src/score/assess');
  } finally {
    globalThis.RegExp = plain;
  }
  return [...found.values()];
}
