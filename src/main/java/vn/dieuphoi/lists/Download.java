package vn.dieuphoi.lists;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list handed to the browser, to be saved under a name. */
public final class Download {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /**
     * A sample.
     *
     * @param name without its ending
     * @param ending {@code xlsx}; anything else is CSV
     */
    public static ResponseEntity<byte[]> of(ListSample sample, String name, String ending) {
        return ending.equals("xlsx") ? of(name + ".xlsx", EXCEL, sample.xlsx()) : of(name + ".csv", CSV, sample.csv());
    }

    /** @param name without its ending */
    public static ResponseEntity<byte[]> word(PrintedTable table, String name) {
        return of(name + ".docx", WORD, table.docx());
    }

    /** @param name without its ending */
    public static ResponseEntity<byte[]> excel(PrintedTable table, String name) {
        return of(name + ".xlsx", EXCEL, table.xlsx());
    }

    public static ResponseEntity<byte[]> of(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
