/** An appointment's code as it is read and typed: `1234 5678 9012` (rule A1). */
export function grouped(code: string): string {
  return code.replace(/^(\d{4})(\d{4})(\d{4})$/, "$1 $2 $3");
}
