/** How much is taken of what strangers send? Every bound in one place. Bytes unless said otherwise. */

export interface Limits {
  /** A file that is one article: text, page, document. */
  readonly fileBytes: number;
  /** A line of JSON lines, or an element of a JSON array. */
  readonly lineBytes: number;
  /** The text of one article, in UTF-16 code units. */
  readonly textLength: number;
  /** A page as HTML. */
  readonly pageBytes: number;
  readonly pageElements: number;
  /** Elements open at once; unclosed ones add up in careless pages. */
  readonly pageDepth: number;
  /** Feeds, OPML, sitemaps. */
  readonly xmlBytes: number;
  readonly xmlDepth: number;
  readonly xmlNodes: number;
  /** &#1575; and &#x627; in one document. */
  readonly xmlReferences: number;
  /** Items of a feed, addresses of a sitemap, feeds of an OPML file. */
  readonly items: number;
  /** Sitemaps within a sitemap index, in all. */
  readonly sitemaps: number;
  /** Members of an archive: files in a ZIP, records in a WARC. */
  readonly zipMembers: number;
  readonly warcRecords: number;
  /** One member unpacked. */
  readonly memberBytes: number;
  /** All of an archive unpacked. */
  readonly archiveBytes: number;
  /** Unpacked size by packed size; looked at once more than `ratioFrom` bytes came out. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Packings over one another: gzip in gzip, archive in archive. */
  readonly nesting: number;
  /** One PDF: time in milliseconds, memory in megabytes, pages read, pieces of text on them. */
  readonly pdfMilliseconds: number;
  readonly pdfMegabytes: number;
  readonly pdfPages: number;
  readonly pdfPieces: number;
}

const mega = 1 << 20;

export const usualLimits: Limits = {
  fileBytes: 64 * mega,
  lineBytes: 64 * mega,
  textLength: 8 * mega,
  pageBytes: 16 * mega,
  pageElements: 100_000,
  pageDepth: 1_500,
  xmlBytes: 64 * mega,
  xmlDepth: 100,
  xmlNodes: 1_000_000,
  xmlReferences: 1_000_000,
  items: 50_000,
  sitemaps: 500,
  zipMembers: 10_000,
  warcRecords: 10_000_000,
  memberBytes: 64 * mega,
  archiveBytes: 1024 * 1024 * mega,
  ratio: 200,
  ratioFrom: mega,
  nesting: 3,
  pdfMilliseconds: 30_000,
  pdfMegabytes: 512,
  pdfPages: 200,
  pdfPieces: 500_000,
};
