/**
 * From a document to a draft plan: reads Word, Excel, PDF and text files, finds the tasks in them, and writes each fact
 * down with its place, a confidence and a reason. Knows no database and nothing of the engine; `text` knows letters,
 * `office` and `pdf` files, `fact`, `party`, `head` single facts, `table` and `layout` whole documents, `draft` the result.
 */
@NamedInterface("reading")
@NullMarked
package vn.dieuphoi.plan.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
