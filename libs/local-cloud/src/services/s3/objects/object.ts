/** How an object is stored beside its bytes: headers that come back as they were sent. */
export interface ObjectMetadata {
  readonly contentType: string;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
  readonly contentEncoding?: string;
  readonly contentLanguage?: string;
  /** Epoch milliseconds. */
  readonly expires?: number;
  /** The headers that start with `x-amz-meta-`. */
  readonly user: Readonly<Record<string, string>>;
  readonly encryption: string;
  readonly kmsKeyId?: string;
  readonly storageClass?: string;
}

/** One version of an object; a delete marker is one that holds nothing. */
export interface ObjectVersion {
  /** `null` where the bucket keeps no versions. */
  readonly versionId: string;
  readonly deleted: boolean;
  readonly body: Uint8Array;
  /** With its quotes. */
  readonly etag: string;
  /** Epoch milliseconds, whole seconds. */
  readonly modified: number;
  readonly metadata: ObjectMetadata;
  /** By the name of the algorithm: the checksum that came with it. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly tags: Map<string, string>;
}
