/** What stands on the paper and not in the content: what signing and the tax office have added. */
export interface InvoiceMarks {
  /** Where a buyer finds this very invoice; drawn as a QR code. */
  lookupUrl: string;
  /** The page on which the lookup code is typed. */
  lookupPage: string;
  /** MCCQT; missing where no code has been given, or the series has none. */
  taxOfficeCode?: string;
  sellerSignature?: SignatureMark;
  taxOfficeSignature?: SignatureMark;
}

/** A signature that was verified, as it is shown. */
export interface SignatureMark {
  signer: string;
  /** `YYYY-MM-DDThh:mm:ss` in Asia/Ho_Chi_Minh, as the signature itself says it. */
  signedAt: string;
}
