package vn.dieuphoi.plan.reading.text;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a document.
 *
 * @param sheet name of the sheet of a workbook; null elsewhere
 * @param table counted from 1 through the document
 * @param row counted from 1; in a workbook the row that the program shows
 * @param column counted from 1; in a workbook A is 1
 */
public record CellSpot(@Nullable String sheet, int table, int row, int column) {}
