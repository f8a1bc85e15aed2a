package vn.dieuphoi.reporting.document;

import org.jspecify.annotations.Nullable;

/** Where templates come from. */
interface TemplateSource {

    Template inUse(ReportKind kind);

    /** The one that we bring, which a test renders with every build. */
    Template shipped();

    /**
     * @param name as a sentence about it names it
     * @param hindrance why it cannot be used; null when it can
     */
    record Template(String name, byte[] content, @Nullable String hindrance) {}
}
