package vn.dieuphoi.models.drawing;

/** The bounds of a shape or a label. */
public record Box(int x, int y, int width, int height) {

    /** A box of that size around a centre. */
    public static Box around(Point centre, int width, int height) {
        return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    public Point leftDock() {
        return new Point(x, centre().y());
    }

    public Point rightDock() {
        return new Point(right(), centre().y());
    }

    public Point topDock() {
        return new Point(centre().x(), y);
    }

    public Point bottomDock() {
        return new Point(centre().x(), bottom());
    }

    /** Whether the insides share a point; touching borders do not count. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public boolean contains(Box other) {
        return x <= other.x && other.right() <= right() && y <= other.y && other.bottom() <= bottom();
    }

    public Box shrunkBy(int margin) {
        return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }
}
