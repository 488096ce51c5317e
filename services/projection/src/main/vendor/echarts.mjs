/** The charts that the page draws by ECharts, and no others. */
export { init } from 'echarts/core';
import { use } from 'echarts/core';
import { LineChart, SankeyChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, MarkLineComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
use([LineChart, SankeyChart, GridComponent, TooltipComponent, MarkLineComponent, SVGRenderer]);
