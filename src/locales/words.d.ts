/** All messages of one language as the build ships them: flat name → message. Made from the YAML files by wxt.config.ts. */
declare module 'virtual:words/*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
