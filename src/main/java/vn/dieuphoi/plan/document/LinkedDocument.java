package vn.dieuphoi.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;

/**
 * A document that an item carries out or rests on.
 *
 * @param sign as written, even where it looks wrong
 * @param issuer as written
 * @param title the document's words for it
 * @param linkedTo the other item under which the same document stands: it is carried out and counted once
 */
public record LinkedDocument(
        String sign,
        @Nullable LocalDate date,
        @Nullable String issuer,
        String title,
        @Nullable ItemCode linkedTo) {}
