package vn.dieuphoi.plan.reading.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads the products of a cell: one for each dash or paragraph. */
public final class ProductWords {

    private static final Pattern MARK = Pattern.compile("\\n(?=\\s*[-–+•*])|(?<=[;.])\\s+(?=[-–+•]\\s)|(?<=[;.])\\n");
    private static final Pattern LINE = Pattern.compile("(?<=[;.])\\n|\\n(?=[\\p{Lu}\\d“])");

    private ProductWords() {}

    public static List<Fact> read(Stretch words) {
        List<Fact> products = new ArrayList<>();
        boolean marked = words.toString().matches("(?s).*(?:^|\\n|[;.] )\\s*[-–+•]\\s?\\S.*");
        for (Stretch piece : words.split(marked ? MARK : LINE)) {
            Stretch product = piece.trimmed("-–+•*").endingWithout(";,");
            if (product.length() > 1) {
                products.add(Fact.words(product, "cột sản phẩm"));
            }
        }
        return products;
    }
}
