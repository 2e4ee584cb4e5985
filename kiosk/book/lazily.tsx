import { lazy, Suspense, type ComponentType, type JSX } from "react";
import { useTranslation } from "react-i18next";

/** A part of the pages that is fetched when it is first shown; says that it is loading until then. */
export function lazily<P extends JSX.IntrinsicAttributes & object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function Lazily(properties: P) {
    const { t } = useTranslation("book");
    return (
      <Suspense
        fallback={
          <p className="loading" aria-busy="true">
            {t("loading")}
          </p>
        }
      >
        <Loaded {...properties} />
      </Suspense>
    );
  };
}
