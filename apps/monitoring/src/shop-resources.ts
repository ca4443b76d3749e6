/** What monitoring watches, as the metrics name it. */
export interface ShopResources {
  readonly instance1Id: string;
  readonly instance2Id: string;
  readonly databaseId: string;
  readonly functionName: string;
  /** `targetgroup/<name>/<id>` */
  readonly targetGroupFullName: string;
  /** `app/<name>/<id>` */
  readonly loadBalancerFullName: string;
}
