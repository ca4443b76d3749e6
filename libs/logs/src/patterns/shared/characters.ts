/** Reports whether a UTF-16 code is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Reports whether a UTF-16 code may stand in an unquoted word: ASCII letters, digits and `_`. */
export function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95;
}

/** Reports whether a UTF-16 code separates tokens in a pattern and fields in a line: space, tab, line feed, carriage return. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Reports whether a text has nothing but blanks. */
export function isBlankText(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
