package vn.dieuphoi.evidence.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is taken: documents, sheets, slides, pictures and plain text. Not taken: archives, because nobody sees what is in
 * them; anything that runs, among it documents with macros; pages and SVG, which a browser would execute.
 */
public enum EvidenceType {
    PDF("application/pdf", Container.NONE, "pdf"),
    DOCX(Ooxml.DOCUMENT, Container.OOXML, "docx"),
    XLSX(Ooxml.SHEET, Container.OOXML, "xlsx"),
    PPTX(Ooxml.SLIDES, Container.OOXML, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", Container.ODF, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Container.ODF, "ods"),
    DOC("application/msword", Container.OLE, "doc"),
    XLS("application/vnd.ms-excel", Container.OLE, "xls"),
    JPG("image/jpeg", Container.NONE, "jpg", "jpeg"),
    PNG("image/png", Container.NONE, "png"),
    /** As phones take photographs; what a browser on such a phone hands in for a JPG it has made one of itself. */
    HEIC("image/heic", Container.HEIF, "heic", "heif"),
    TXT("text/plain", Container.NONE, "txt"),
    CSV("text/csv", Container.TEXT, "csv");

    /** How deep the content must be looked into. */
    enum Container {
        NONE,
        TEXT,
        HEIF,
        OOXML,
        ODF,
        OLE
    }

    private final String mediaType;
    private final Container container;
    private final List<String> endings;

    EvidenceType(String mediaType, Container container, String... endings) {
        this.mediaType = mediaType;
        this.container = container;
        this.endings = List.of(endings);
    }

    static Optional<EvidenceType> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findFirst();
    }

    /**
     * {@code .pdf,.docx,…}, as a file field takes it. HEIC is not offered: a phone then makes a JPG of it, which everybody
     * can open.
     */
    public static String endings() {
        return endings(Arrays.stream(values()).filter(type -> type != HEIC));
    }

    private static String endings(Stream<EvidenceType> types) {
        return types.flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    /** "pdf, docx, …", for people. */
    static String words() {
        return endings(Arrays.stream(values())).substring(1).replace(",.", ", ");
    }

    public String mediaType() {
        return mediaType;
    }

    Container container() {
        return container;
    }
}
