import { createLink } from '@tanstack/react-router'
import { Button, type ButtonProps } from 'antd'

/** `type` is a word of links, too, and would be lost on the way. */
function Look({ main, style, ...rest }: ButtonProps & { main?: boolean }) {
  return <Button {...rest} type={main ? 'primary' : 'default'} style={{ textDecoration: 'none', ...style }} />
}

/** A way to another screen that looks like a button; `main` for the one that is meant to be taken. */
export const LinkButton = createLink(Look)
