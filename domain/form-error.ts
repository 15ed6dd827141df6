/** One thing wrong with a filed form; `path` as in the form, e.g. `extra.phone`. */
export interface FormError {
  path: string
  message: string
}
