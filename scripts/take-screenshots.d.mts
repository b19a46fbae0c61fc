export declare const pictureNames: readonly string[];
export declare function fontsHere(): string | undefined;
export declare function takeScreenshots(out: string): Promise<void>;
