import PDFDocument from 'pdfkit';
import { type FontName, openFont } from './fonts';

/** A4 in points. Everything is placed between the margins; the foot keeps its own strip. */
export const PAGE = { width: 595.28, height: 841.89, left: 36, right: 36, top: 30, foot: 42 } as const;
export const INNER = PAGE.width - PAGE.left - PAGE.right;
/** Where the content of a page ends. */
export const BOTTOM = PAGE.height - PAGE.foot;

/** The market's colours (LOOK), for print: the ground stays white. */
export const COLOUR = {
  ink: '#23201C',
  soft: '#5F574E',
  line: '#B9AFA2',
  hair: '#DDD5C9',
  head: '#F6F0E6',
  basalt: '#9A3B26',
  leaf: '#2F5D3A',
  leafTint: '#F0F5F0',
  error: '#B3261E',
} as const;

/** From the top of a line of Be Vietnam Pro to its base line, as a share of the size. */
const BASE_LINE = 0.965;

export interface TextStyle {
  font: FontName;
  size: number;
  colour?: string;
  align?: 'left' | 'right' | 'center';
  lineGap?: number;
}

export interface DocumentFacts {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  /** Fixed by the document, so that the same invoice always gives the same bytes. */
  createdAt: Date;
}

/** A PDF whose text is placed by hand: nothing breaks a page unless told to. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next block begins. */
  y: number = PAGE.top;

  constructor(facts: DocumentFacts) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      lang: 'vi-VN',
      displayTitle: true,
      pdfVersion: '1.7',
      // No built-in font: it has no Vietnamese, and would be named in the file though nothing is set in it.
      font: '',
      info: {
        Title: facts.title,
        Author: facts.author,
        Subject: facts.subject,
        Keywords: facts.keywords,
        Creator: 'Chợ Phiên',
        Producer: 'Chợ Phiên',
        CreationDate: facts.createdAt,
        ModDate: facts.createdAt,
      },
    });
  }

  /** Height that `text` takes when it is set in `width`. */
  measure(text: string, width: number, style: TextStyle): number {
    this.style(style);
    return this.doc.heightOfString(text, { width, lineGap: style.lineGap ?? 0 });
  }

  widthOf(text: string, style: TextStyle): number {
    this.style(style);
    return this.doc.widthOfString(text);
  }

  /** Sets `text` with its upper left corner at (x, y). Answers its height. */
  put(text: string, x: number, y: number, width: number, style: TextStyle): number {
    const height = this.measure(text, width, style);
    this.doc
      .fillColor(style.colour ?? COLOUR.ink)
      // Both families stand on one base line, whatever their own height.
      .text(text, x, y + BASE_LINE * style.size, {
        width,
        align: style.align ?? 'left',
        lineGap: style.lineGap ?? 0,
        baseline: 'alphabetic',
      });
    return height;
  }

  rule(x1: number, y1: number, x2: number, y2: number, colour: string, width = 0.6): void {
    this.doc.lineWidth(width).strokeColor(colour).moveTo(x1, y1).lineTo(x2, y2).stroke();
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.doc.rect(x, y, width, height).fill(colour);
  }

  frame(x: number, y: number, width: number, height: number, colour: string, line = 0.6): void {
    this.doc.lineWidth(line).strokeColor(colour).rect(x, y, width, height).stroke();
  }

  addPage(): void {
    this.doc.addPage();
    this.y = PAGE.top;
  }

  get pageCount(): number {
    return this.doc.bufferedPageRange().count;
  }

  toPage(index: number): void {
    this.doc.switchToPage(index);
  }

  /** Ends the document. */
  async bytes(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => {
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.doc.end();
    await ended;
    return Buffer.concat(chunks);
  }

  private style({ font, size }: TextStyle): void {
    // PDFKit takes an opened font, too, which spares parsing it for each document; its types do not say so.
    this.doc.font(openFont(font) as unknown as PDFKit.Mixins.PDFFontSource, font).fontSize(size);
  }
}
