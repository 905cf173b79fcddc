// Made by web/vite.config.mjs: the address of the sample's prepared answer, relative to the page.
declare module 'virtual:prepared-sample' {
  const url: string;
  export default url;
}
