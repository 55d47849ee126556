# Each layer gets its share of the blame
# bars: place, value, from, to
$data1 << EOD
6 2.0976202 2.0976202 2.0976202
5 0.8124074 0.8124074 0.8124074
4 1.3331884 1.3331884 1.3331884
3 1.8256586 1.8256586 1.8256586
2 0.7318217 0.7318217 0.7318217
1 0.743233 0.743233 0.743233
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'blame.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'Each layer gets its share of the blame' at screen 0.17332864, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'norm of the gradient of each layer''s weights, batch of 128' at screen 0.17332864, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.17332864
set rmargin at screen 0.97648436
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 1 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:2.5]
set yrange [0.4:6.6]
set xtics ('0' 0, '0.5' 0.5, '1' 1, '1.5' 1.5, '2' 2, '2.5' 2.5) offset character 0,0
unset ytics
unset grid
set grid xtics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label '2.10' at 2.0976202, 6 left offset character 0.5,0 font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label '0.81' at 0.8124074, 5 left offset character 0.5,0 font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label '1.33' at 1.3331884, 4 left offset character 0.5,0 font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label '1.83' at 1.8256586, 3 left offset character 0.5,0 font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label '0.73' at 0.7318217, 2 left offset character 0.5,0 font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label '0.74' at 0.743233, 1 left offset character 0.5,0 font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label 'critic 1, layer 1' at screen 0.16157082, first 6 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'critic 1, layer 2' at screen 0.16157082, first 5 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'critic 1, layer 3' at screen 0.16157082, first 4 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'critic 2, layer 1' at screen 0.16157082, first 3 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'critic 2, layer 2' at screen 0.16157082, first 2 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'critic 2, layer 3' at screen 0.16157082, first 1 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'norm of the slopes' at screen 0.5749065, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 every ::0::0 using (0.5*$2):1:(0):2:($1-0.352):($1+0.352) with boxxyerror fillcolor rgb '#E69F00' fillstyle transparent solid 0.75 noborder, \
  $data1 every ::1::1 using (0.5*$2):1:(0):2:($1-0.352):($1+0.352) with boxxyerror fillcolor rgb '#E69F00' fillstyle transparent solid 0.75 noborder, \
  $data1 every ::2::2 using (0.5*$2):1:(0):2:($1-0.352):($1+0.352) with boxxyerror fillcolor rgb '#E69F00' fillstyle transparent solid 0.75 noborder, \
  $data1 every ::3::3 using (0.5*$2):1:(0):2:($1-0.352):($1+0.352) with boxxyerror fillcolor rgb '#009E73' fillstyle transparent solid 0.75 noborder, \
  $data1 every ::4::4 using (0.5*$2):1:(0):2:($1-0.352):($1+0.352) with boxxyerror fillcolor rgb '#009E73' fillstyle transparent solid 0.75 noborder, \
  $data1 every ::5::5 using (0.5*$2):1:(0):2:($1-0.352):($1+0.352) with boxxyerror fillcolor rgb '#009E73' fillstyle transparent solid 0.75 noborder
set output
