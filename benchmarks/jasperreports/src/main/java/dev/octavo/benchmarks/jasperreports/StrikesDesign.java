package dev.octavo.benchmarks.jasperreports;

import dev.octavo.benchmarks.contender.NotoSans;
import dev.octavo.benchmarks.contender.StrikesTable;
import dev.octavo.benchmarks.contender.StrikesTable.Column;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

import java.awt.Color;

/// The table as a report design: what a JRXML file would say.
final class StrikesDesign {
    /// Heights are whole points here; with these, 34 rows and a header fill a page as elsewhere.
    private static final int ROW_HEIGHT = Math.round(StrikesTable.ROW_HEIGHT);

    private static final int HEADER_HEIGHT = ROW_HEIGHT - 2;
    private static final int FOOTER_HEIGHT = ROW_HEIGHT;

    private final JRDesignStyle cell = new JRDesignStyle();
    private final JasperDesign design = new JasperDesign();

    private StrikesDesign() {}

    static JasperDesign make() throws JRException {
        return new StrikesDesign().design();
    }

    private JasperDesign design() throws JRException {
        int margin = StrikesTable.MARGIN;
        design.setName("strikes");
        design.setPageWidth(Math.round(StrikesTable.PAGE_WIDTH));
        design.setPageHeight(Math.round(StrikesTable.PAGE_HEIGHT));
        design.setOrientation(OrientationEnum.LANDSCAPE);
        design.setLeftMargin(margin);
        design.setRightMargin(margin);
        design.setTopMargin(margin);
        design.setBottomMargin(margin - FOOTER_HEIGHT);
        design.setColumnWidth(StrikesTable.WIDTH);
        addCellStyle();
        for (Column column : StrikesTable.COLUMNS) {
            JRDesignField field = new JRDesignField();
            field.setName(column.title());
            field.setValueClass(String.class);
            design.addField(field);
        }
        design.setColumnHeader(header());
        ((JRDesignSection) design.getDetailSection()).addBand(row());
        design.setPageFooter(footer());
        return design;
    }

    private void addCellStyle() throws JRException {
        cell.setName("cell");
        cell.setFontName(NotoSans.FAMILY);
        cell.setFontSize(StrikesTable.FONT_SIZE);
        cell.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        cell.getLineBox().setLeftPadding(StrikesTable.CELL_PADDING);
        cell.getLineBox().setRightPadding(StrikesTable.CELL_PADDING);
        design.addStyle(cell);
    }

    private JRDesignBand header() {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(HEADER_HEIGHT);
        band.addElement(shade(StrikesTable.HEADER_COLOR, HEADER_HEIGHT));
        int x = 0;
        for (Column column : StrikesTable.COLUMNS) {
            JRDesignStaticText title = new JRDesignStaticText();
            title.setText(column.title());
            band.addElement(placed(title, x, column.width(), HEADER_HEIGHT, column.alignedAtEnd()));
            x += column.width();
        }
        return band;
    }

    private JRDesignBand row() {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(ROW_HEIGHT);
        JRDesignRectangle shade = shade(StrikesTable.SHADE_COLOR, ROW_HEIGHT);
        shade.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        shade.setPrintWhenExpression(new JRDesignExpression("$V{REPORT_COUNT} % 2 == 0"));
        band.addElement(shade);
        int x = 0;
        for (Column column : StrikesTable.COLUMNS) {
            JRDesignTextField text = new JRDesignTextField();
            text.setExpression(new JRDesignExpression("$F{" + column.title() + "}"));
            text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
            band.addElement(placed(text, x, column.width(), ROW_HEIGHT, column.alignedAtEnd()));
            x += column.width();
        }
        return band;
    }

    private JRDesignBand footer() {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(FOOTER_HEIGHT);
        int half = StrikesTable.WIDTH / 2;
        JRDesignTextField page = new JRDesignTextField();
        page.setExpression(new JRDesignExpression("\"Page \" + $V{PAGE_NUMBER} + \" of\""));
        band.addElement(placed(page, 0, half, FOOTER_HEIGHT, true));
        JRDesignTextField total = new JRDesignTextField();
        total.setExpression(new JRDesignExpression("$V{PAGE_NUMBER}"));
        total.setEvaluationTime(EvaluationTimeEnum.REPORT);
        band.addElement(placed(total, half, half, FOOTER_HEIGHT, false));
        return band;
    }

    private JRDesignElement placed(
            JRDesignTextElement text, int x, int width, int height, boolean alignedAtEnd) {
        text.setStyle(cell);
        text.setX(x);
        text.setWidth(width);
        text.setHeight(height);
        text.setHorizontalTextAlign(
                alignedAtEnd ? HorizontalTextAlignEnum.RIGHT : HorizontalTextAlignEnum.LEFT);
        return text;
    }

    private JRDesignRectangle shade(int color, int height) {
        JRDesignRectangle rectangle = new JRDesignRectangle(design);
        rectangle.setWidth(StrikesTable.WIDTH);
        rectangle.setHeight(height);
        rectangle.setMode(ModeEnum.OPAQUE);
        rectangle.setBackcolor(new Color(color));
        rectangle.getLinePen().setLineWidth(0f);
        return rectangle;
    }
}
