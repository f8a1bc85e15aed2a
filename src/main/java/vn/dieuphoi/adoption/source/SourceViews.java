package vn.dieuphoi.adoption.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import vn.dieuphoi.adoption.DraftSource;
import vn.dieuphoi.adoption.DraftSourceKind;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.plan.drafted.DraftBlock;
import vn.dieuphoi.plan.reading.PlanUpload;
import vn.dieuphoi.plan.reading.pdf.PdfLayout;
import vn.dieuphoi.plan.reading.pdf.PdfText;
import vn.dieuphoi.plan.reading.text.CannotRead;
import vn.dieuphoi.plan.reading.text.Cell;
import vn.dieuphoi.plan.reading.text.Para;
import vn.dieuphoi.plan.reading.text.Part;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;

/** Makes documents visible; what was made lately is kept, because people go to and fro. */
@Component
public class SourceViews {

    private static final int DOTS_PER_INCH = 130;
    private static final int POINTS_PER_INCH = 72;

    /** Eight sheets of A4. */
    private static final double MOST_DOTS = 13_000_000;

    private static final int KEPT_VIEWS = 8;
    private static final int KEPT_PICTURES = 60;

    /** The source of a draft never changes. */
    private final Map<Long, SourceView> views = lately(KEPT_VIEWS);

    private final Map<String, byte[]> pictures = lately(KEPT_PICTURES);
    private final PlanDrafts drafts;

    SourceViews(PlanDrafts drafts) {
        this.drafts = drafts;
    }

    public SourceView view(long draft) {
        return kept(views, draft, () -> made(drafts.source(draft)));
    }

    /** A page of a PDF as PNG; empty where the document has no such page. */
    public Optional<byte[]> picture(long draft, int page) {
        byte[] picture = kept(pictures, draft + "/" + page, () -> drawn(drafts.source(draft), page));
        return picture.length == 0 ? Optional.empty() : Optional.of(picture);
    }

    private static <K, V> V kept(Map<K, V> map, K key, Supplier<V> make) {
        synchronized (map) {
            V known = map.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = make.get();
        synchronized (map) {
            map.put(key, made);
        }
        return made;
    }

    private static <K, V> Map<K, V> lately(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** One at a time: a page is drawn in memory. */
    private static synchronized byte[] drawn(DraftSource source, int page) {
        if (source.kind() != DraftSourceKind.PDF) {
            return new byte[0];
        }
        try (PDDocument document = Loader.loadPDF(source.content())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return new byte[0];
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImageWithDPI(
                    page - 1, dots(document.getPage(page - 1).getCropBox()), ImageType.GRAY);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException | RuntimeException unfit) {
            return new byte[0];
        }
    }

    /** A sheet of any size gives a picture of bounded size. */
    private static float dots(PDRectangle sheet) {
        double inches = (double) sheet.getWidth() * sheet.getHeight() / POINTS_PER_INCH / POINTS_PER_INCH;
        return (float) Math.min(DOTS_PER_INCH, Math.sqrt(MOST_DOTS / Math.max(inches, 1)));
    }

    private static SourceView made(DraftSource source) {
        try {
            return switch (source.kind()) {
                case YAML -> SourceView.NOTHING;
                case PDF ->
                    new SourceView(
                            PdfText.layout(source.content()).sheets().stream()
                                    .map(SourceViews::page)
                                    .toList(),
                            List.of());
                default ->
                    new SourceView(
                            List.of(),
                            new PlanUpload(source.name(), source.content())
                                    .manuscript((page, pages) -> {}).parts().stream()
                                            .map(SourceViews::part)
                                            .toList());
            };
        } catch (IOException | CannotRead unfit) {
            return SourceView.NOTHING;
        }
    }

    private static SourcePage page(PdfLayout.Sheet sheet) {
        List<SourcePage.Spot> spots = new ArrayList<>();
        for (PdfLayout.Box box : sheet.boxes()) {
            String block =
                    box.table() > 0 ? DraftBlock.id(box.table(), box.row(), box.column()) : "p" + box.paragraph();
            spots.add(new SourcePage.Spot(
                    block,
                    SourcePage.number(box.x()),
                    SourcePage.number(box.y()),
                    SourcePage.number(box.width()),
                    SourcePage.number(box.height())));
        }
        String shown = SourcePage.number(sheet.left()) + " " + SourcePage.number(sheet.top()) + " "
                + SourcePage.number(sheet.right() - sheet.left()) + " "
                + SourcePage.number(sheet.bottom() - sheet.top());
        return new SourcePage(
                sheet.number(), SourcePage.number(sheet.width()), SourcePage.number(sheet.height()), shown, spots);
    }

    private static SourcePart part(Part part) {
        if (part instanceof Table table) {
            return new SourcePart("", "", rows(table));
        }
        Stretch words = ((Para) part).words();
        return new SourcePart(block(words), words.toString(), List.of());
    }

    private static List<List<SourcePart.Place>> rows(Table table) {
        List<List<SourcePart.Place>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<SourcePart.Place> places = new ArrayList<>();
            for (int column = 0; column < table.width(); column++) {
                Cell cell = table.rows().get(row).get(column);
                if (cell.top() == row && cell.left() == column) {
                    places.add(new SourcePart.Place(
                            block(cell.words()), cell.words().toString(), cell.height(), cell.width()));
                }
            }
            rows.add(places);
        }
        return rows;
    }

    /** All that a paragraph was joined of. */
    private static String block(Stretch words) {
        return words.places().stream()
                .map(place -> DraftBlock.id(place.block()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
