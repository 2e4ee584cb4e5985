/** Where staff and the visitor get a receipt's PDF: whoever has its number and its case's code. */
export const receiptPaths = {
  pdf: (number: string, code: string) => `/api/receipts/${number}/${code}.pdf`,
} as const;
