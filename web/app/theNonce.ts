/** The page's own nonce, which every style written by its libraries must carry. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

/**
 * antd takes the nonce for its styles, but the utility that measures scroll bars (rc-util) writes one without, and the
 * policy of the page would refuse that with an error on the console.
 */
const create = document.createElement.bind(document)
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options)
  if (element instanceof HTMLStyleElement) element.nonce = nonce
  return element
}) as typeof document.createElement
