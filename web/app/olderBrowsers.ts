/** Puts in what a browser lacks. What is there stays as it is. */
function fill(onto: object, name: string, method: (...given: never[]) => unknown): void {
  if (name in onto) return
  Object.defineProperty(onto, name, { value: method, writable: true, configurable: true })
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index)
  return this[whole < 0 ? this.length + whole : whole]
}

function findLast<T>(this: T[], fits: (item: T, index: number, all: T[]) => unknown): T | undefined {
  for (let i = this.length - 1; i >= 0; i -= 1) if (fits(this[i] as T, i, this)) return this[i]
  return undefined
}

// Since Chromium 92, 93 and 97, and used by ourselves and our libraries; the build changes what is written for the
// oldest browser, never what is called.
fill(Array.prototype, 'at', at)
fill(String.prototype, 'at', at)
fill(Array.prototype, 'findLast', findLast)
fill(Object, 'hasOwn', (of: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(of, key))
